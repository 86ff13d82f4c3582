package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** The bytes of a webhook were erased on request; what its events say of them stays. */
@EventName("delivery.payload-erased")
public record DeliveryPayloadErased(UUID deliveryId) implements DeliveryEvent {}
