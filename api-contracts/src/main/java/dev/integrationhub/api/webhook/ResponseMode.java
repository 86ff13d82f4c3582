package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** When the sender of a webhook is answered. In either mode not before it is stored. */
public enum ResponseMode {
    /** As soon as it is stored. */
    ASYNC,
    /** With what its target answered to the first attempt. */
    SYNC;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
