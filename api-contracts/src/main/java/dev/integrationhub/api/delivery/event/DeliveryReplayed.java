package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * A webhook is brought to its target once more, as a delivery of its own that this is the first event of.
 *
 * @param replayOf the delivery that the webhook was received as: what it was sent with is kept under that id
 */
@EventName("delivery.replayed")
public record DeliveryReplayed(UUID deliveryId, UUID replayOf, UUID integrationId, UUID handlerId)
        implements DeliveryEvent {}
