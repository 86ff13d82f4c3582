package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where the id of a webhook is. */
public enum DeduplicationKey {
    /** Where the provider of the handler's scheme puts it. */
    PROVIDER,
    /** In a header. */
    HEADER,
    /** In the body, which is JSON. */
    POINTER,
    /** Nowhere: each webhook is one of its own. */
    NONE;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
