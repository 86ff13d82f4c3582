package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** Somebody called off all further attempts. An attempt that was under way may still have reached the target. */
@EventName("delivery.cancelled")
public record DeliveryCancelled(UUID deliveryId, String reason) implements DeliveryEvent {}
