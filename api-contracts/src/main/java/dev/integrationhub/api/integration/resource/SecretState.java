package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Whether a secret is still good. The hub only says so: it goes on giving out one that has expired. */
public enum SecretState {
    ACTIVE,
    /** Somebody wanted to be reminded by now. */
    EXPIRING,
    EXPIRED;

    public static SecretState of(@Nullable Instant expiresAt, @Nullable Instant remindAt, Instant now) {
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return EXPIRED;
        }
        return remindAt != null && !now.isBefore(remindAt) ? EXPIRING : ACTIVE;
    }

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
