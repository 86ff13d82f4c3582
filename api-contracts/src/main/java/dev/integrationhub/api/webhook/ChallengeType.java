package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose question it is. */
public enum ChallengeType {
    /** {@code hub.verify_token} must be the secret; {@code hub.challenge} is sent back (WebSub's form, as Meta uses it). */
    META,
    /** {@code crc_token} is sent back as an HMAC-SHA256 under the secret. */
    X;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
