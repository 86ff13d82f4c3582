package dev.integrationhub.api.delivery;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the hub says to a target who it is. */
public enum TargetAuthenticationType {
    /** {@code Authorization: Bearer} and the secret (RFC 6750). */
    BEARER,
    /** {@code Authorization: Basic} with the secret as {@code user:password} (RFC 7617). */
    BASIC,
    /** The secret as the value of a header. */
    HEADER;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
