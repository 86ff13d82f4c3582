package dev.integrationhub.ingress.operate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.api.delivery.resource.DeliveryResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.payload.DeliveryRights;
import dev.integrationhub.ingress.store.DeliveryEvents;
import dev.integrationhub.platform.eventstore.PreparedEvent;
import dev.integrationhub.platform.web.PathId;

/** An attempt that is under way is not broken off; if the target takes the webhook, it is delivered after all. */
@RestController
class CancelDeliveryEndpoint {
    private static final String PATH = "/deliveries/{deliveryId}/cancel";
    private static final String USUAL_REASON = "by-operator";

    private final DeliveryRights rights;
    private final DeliveryRows rows;
    private final DeliveryEvents events;
    private final DeliveryChanges changes;
    private final Clock clock;

    CancelDeliveryEndpoint(
            DeliveryRights rights, DeliveryRows rows, DeliveryEvents events, DeliveryChanges changes, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Call off all further attempts of a delivery")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT, narrowed = true)
    DeliveryResource cancel(@PathVariable String deliveryId, @RequestBody(required = false) @Nullable CancelBody body) {
        UUID id = PathId.parse(deliveryId, ProblemCode.DELIVERY_NOT_FOUND);
        rights.require(Scope.DELIVERIES_WRITE, id, "POST " + PATH);
        String reason = body == null || body.reason() == null ? USUAL_REASON : body.reason();
        PreparedEvent cancelled = events.next(new DeliveryCancelled(id, reason));
        return changes.perform(() -> {
                    requirePending(id);
                    DeliveryRow changed = rows.cancel(id, reason, clock.instant());
                    changes.append(List.of(cancelled));
                    return changed;
                })
                .resource();
    }

    private void requirePending(UUID id) {
        DeliveryRow row = rows.lock(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.DELIVERY_ENDED, "The delivery's time has long been over."));
        if (!row.isPending()) {
            throw new ProblemException(ProblemCode.DELIVERY_ENDED, "The delivery is " + row.status() + " already.");
        }
    }
}
