package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What the sender of a webhook may know of it.
 *
 * @param at since when it is so
 */
public record DeliveryStatus(UUID deliveryId, Status status, Instant at) {
    /** How far a webhook is. */
    public enum Status {
        /** It is stored and on its way. */
        ACCEPTED,
        /** The target took it. */
        DELIVERED,
        /** The target did not take it, and there will be no other attempt by itself. */
        FAILED;

        /** The name as senders see it. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
