package dev.integrationhub.ingress.payload;

import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.store.DeliveryOrigin;
import dev.integrationhub.ingress.store.DeliveryStatuses;
import dev.integrationhub.platform.authentication.Denials;
import dev.integrationhub.platform.caller.Caller;

/** Whether the caller may do something with a delivery: whose it is shows only once it is found. */
@Component
public class DeliveryRights {
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
     * @return whose delivery it is
     * @throws ProblemException {@code DELIVERY_NOT_FOUND}, also for one whose integration the caller does not see
     */
    public DeliveryOrigin require(Scope scope, UUID deliveryId, String endpoint) {
        Caller caller = Caller.present();
        DeliveryOrigin origin = deliveries
                .origin(deliveryId)
                .filter(found -> caller.rights().see(found.integrationId()))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.DELIVERY_NOT_FOUND, ProblemCode.DELIVERY_NOT_FOUND.title() + "."));
        if (!caller.rights().allow(scope, origin.integrationId())) {
            denials.ifAvailable(told -> told.tell(caller, scope, endpoint, origin.integrationId()));
            throw new ProblemException(ProblemCode.ACCESS_DENIED, ProblemCode.ACCESS_DENIED.title() + ".");
        }
        return origin;
    }
}
