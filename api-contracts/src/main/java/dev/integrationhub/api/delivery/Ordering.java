package dev.integrationhub.api.delivery;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a delivery waits for those before it. */
public enum Ordering {
    /** None waits: each is attempted as soon as there is room. */
    NONE,
    /** In the order received: one is begun when the one before it was taken, or is given up. */
    FIFO;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
