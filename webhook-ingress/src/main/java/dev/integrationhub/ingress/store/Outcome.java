package dev.integrationhub.ingress.store;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.event.DeliveryEvent;

/**
 * What became of a delivery that this process had in hand.
 *
 * @param attempt that led to it; null for none
 */
public record Outcome(
        DeliveryEvent event,
        DeliveryChange change,
        @Nullable MadeAttempt attempt) {}
