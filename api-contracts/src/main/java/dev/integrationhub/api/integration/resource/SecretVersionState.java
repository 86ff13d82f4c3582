package dev.integrationhub.api.integration.resource;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a version of a secret is good for. */
public enum SecretVersionState {
    CURRENT,
    /** Still valid for verification. */
    OVERLAPPING,
    SUPERSEDED,
    /** Its key is gone. */
    DESTROYED;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
