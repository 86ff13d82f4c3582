package dev.integrationhub.ingress.store;

import java.util.Locale;

/** What has become of a delivery. Only a pending one changes. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    DEAD_LETTERED,
    SKIPPED,
    CANCELLED;

    /** The name as it is stored, and as clients see it, such as {@code dead-lettered}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
