package dev.integrationhub.ingress.store;

import java.util.UUID;

import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.DeliveryReplayed;
import dev.integrationhub.api.delivery.event.WebhookReceived;

/**
 * Where a delivery comes from.
 *
 * @param payloadOf the delivery that the webhook was received as: what it was sent with is kept under that id
 */
public record DeliveryOrigin(UUID integrationId, UUID handlerId, UUID payloadOf) {

    /** By the event that the delivery begins with. */
    static DeliveryOrigin of(DeliveryEvent first) {
        if (first instanceof WebhookReceived received) {
            return new DeliveryOrigin(received.integrationId(), received.handlerId(), received.deliveryId());
        } else if (first instanceof DeliveryReplayed replayed) {
            return new DeliveryOrigin(replayed.integrationId(), replayed.handlerId(), replayed.replayOf());
        }
        throw new IllegalArgumentException("No delivery begins with " + first);
    }
}
