package dev.integrationhub.ingress.payload;

import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.store.DeliveryStatuses;
import dev.integrationhub.platform.authentication.Denials;
import dev.integrationhub.platform.caller.Caller;

/** Whether the caller may do something with a delivery: whose it is shows only once it is found. */
@Component
class DeliveryRights {
    private final DeliveryStatuses deliveries;
    private final ObjectProvider<Denials> denials;

    /** @param denials not there where nobody calls, as in a rebuild */
    DeliveryRights(DeliveryStatuses deliveries, ObjectProvider<Denials> denials) {
        this.deliveries = deliveries;
        this.denials = denials;
    }

    /**
     * Refuses a caller who has not the scope for the delivery's integration.
     *
     * @param endpoint as the audit log names it
     * @throws ProblemException {@code DELIVERY_NOT_FOUND}, also for one whose integration the caller does not see
     */
    void require(Scope scope, UUID deliveryId, String endpoint) {
        Caller caller = Caller.present();
        UUID integrationId = deliveries
                .received(deliveryId)
                .map(WebhookReceived::integrationId)
                .filter(caller.rights()::see)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.DELIVERY_NOT_FOUND, ProblemCode.DELIVERY_NOT_FOUND.title() + "."));
        if (!caller.rights().allow(scope, integrationId)) {
            denials.ifAvailable(told -> told.tell(caller, scope, endpoint, integrationId));
            throw new ProblemException(ProblemCode.ACCESS_DENIED, ProblemCode.ACCESS_DENIED.title() + ".");
        }
    }
}
