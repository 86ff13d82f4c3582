package dev.integrationhub.ingress.filter;

import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.store.Payloads;
import dev.integrationhub.ingress.store.StoredPayload;
import dev.integrationhub.platform.authentication.Denials;
import dev.integrationhub.platform.caller.Caller;

/** The bodies of an integration's deliveries, for those who may read them. */
@Component
class StoredBodies {
    private final JdbcClient jdbc;
    private final Payloads payloads;
    private final ObjectProvider<Denials> denials;

    /** @param denials not there where nobody calls, as in a rebuild */
    StoredBodies(JdbcClient jdbc, Payloads payloads, ObjectProvider<Denials> denials) {
        this.jdbc = jdbc;
        this.payloads = payloads;
        this.denials = denials;
    }

    /**
     * What a delivery was sent with; a replay has that of what it replays.
     *
     * @param endpoint as the audit log names it
     * @throws ProblemException {@code ACCESS_DENIED}, {@code DELIVERY_NOT_FOUND} or {@code PAYLOAD_GONE}
     */
    byte[] read(UUID integrationId, UUID deliveryId, String endpoint) {
        Caller caller = Caller.present();
        if (!caller.rights().allow(Scope.DELIVERIES_READ, integrationId)) {
            denials.ifAvailable(told -> told.tell(caller, Scope.DELIVERIES_READ, endpoint, integrationId));
            throw new ProblemException(ProblemCode.ACCESS_DENIED, ProblemCode.ACCESS_DENIED.title() + ".");
        }
        StoredPayload payload = payloads.find(payloadOf(deliveryId))
                .filter(stored -> stored.integrationId().equals(integrationId))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.DELIVERY_NOT_FOUND, ProblemCode.DELIVERY_NOT_FOUND.title() + "."));
        if (payload.erasedAt() != null) {
            throw new ProblemException(ProblemCode.PAYLOAD_GONE, ProblemCode.PAYLOAD_GONE.title() + ".");
        }
        return payload.body();
    }

    private UUID payloadOf(UUID deliveryId) {
        return jdbc.sql("select payload_of from ingress.delivery where delivery_id = ?")
                .param(deliveryId)
                .query(UUID.class)
                .optional()
                .orElse(deliveryId);
    }
}
