package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * The webhook is not brought to its target, and was not meant to be.
 *
 * @param reason such as {@code filtered}
 */
@EventName("delivery.skipped")
public record DeliverySkipped(UUID deliveryId, String reason) implements DeliveryEvent {}
