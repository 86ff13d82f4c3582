package dev.integrationhub.ingress.operate;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.store.DeliveryState;

/**
 * Which deliveries of an integration are meant.
 *
 * @param handler id or name; null for all
 * @param states empty for all
 * @param from received then or later; null for all
 * @param to received before then; null for all
 * @param search an id, or text in the payload; null for all
 */
public record DeliveryFilter(
        @Nullable String handler,
        Set<DeliveryState> states,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String search) {
    public static final DeliveryFilter ALL = new DeliveryFilter(null, Set.of(), null, null, null);

    public DeliveryFilter {
        states = Set.copyOf(states);
    }

    /** Whether every delivery in the time is meant. */
    boolean isOfTimeAlone() {
        return handler == null && states.isEmpty() && search == null;
    }
}
