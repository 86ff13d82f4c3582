package dev.integrationhub.ingress.operate.show;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.resource.DeliveryDetailsResource;
import dev.integrationhub.api.delivery.resource.DeliveryEventResource;
import dev.integrationhub.api.delivery.resource.DeliveryResource;
import dev.integrationhub.ingress.operate.DeliveryRow;
import dev.integrationhub.ingress.operate.DeliveryRows;

/** Puts together what is known of a delivery; of one whose time is over that is what its events say. */
@Component
class DeliveryDetails {
    private final DeliveryRows rows;
    private final Timeline timeline;
    private final PayloadView payloads;
    private final AttemptRows attempts;

    DeliveryDetails(DeliveryRows rows, Timeline timeline, PayloadView payloads, AttemptRows attempts) {
        this.rows = rows;
        this.timeline = timeline;
        this.payloads = payloads;
        this.attempts = attempts;
    }

    /** Of a delivery that has begun. */
    DeliveryDetailsResource of(UUID deliveryId) {
        List<DeliveryEventResource> events = timeline.of(deliveryId);
        DeliveryRow row = rows.find(deliveryId).orElseGet(() -> PastDelivery.of(deliveryId, events));
        UUID replayOf = row.replayOf();
        DeliveryResource shown = row.resource();
        return new DeliveryDetailsResource(
                shown.id(),
                shown.integrationId(),
                shown.handlerId(),
                shown.handlerName(),
                shown.receivedAt(),
                shown.status(),
                shown.reason(),
                shown.attemptCount(),
                shown.lastStatus(),
                shown.lastError(),
                shown.lastDurationMs(),
                shown.nextAttemptAt(),
                shown.changedAt(),
                shown.providerId(),
                replayOf,
                payloads.of(row.payloadOf(), replayOf == null ? events : timeline.of(replayOf)),
                attempts.of(deliveryId),
                events);
    }
}
