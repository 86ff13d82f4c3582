package dev.integrationhub.api.delivery.event;

import java.util.UUID;

/** Something that happened to a webhook on its way from its sender to its target. */
public sealed interface DeliveryEvent
        permits WebhookReceived,
                DeliveryReplayed,
                DeliveryAttemptFailed,
                DeliverySucceeded,
                DeliveryDeadLettered,
                DeliverySkipped,
                DeliveryCancelled,
                DeliveryPayloadErased {
    /** The delivery whose stream this belongs to. */
    UUID deliveryId();
}
