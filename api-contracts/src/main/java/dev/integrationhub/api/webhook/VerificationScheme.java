package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what a webhook shows that it comes from whom it should. */
public enum VerificationScheme {
    /** Nothing: whoever knows the URL may send. */
    NONE,
    /** Standard Webhooks: HMAC-SHA256 or Ed25519 over id, time and body. */
    STANDARD_WEBHOOKS,
    /** The same under Svix's own header names. */
    SVIX,
    STRIPE,
    GITHUB,
    SLACK,
    SHOPIFY,
    TELEGRAM,
    ELEVENLABS,
    /** HMAC in a header, of a form the operator describes. */
    HMAC,
    /** HTTP Basic authentication (RFC 7617). */
    BASIC,
    /** A fixed key in a header or a query parameter. */
    API_KEY,
    /** A JSON Web Token signed with a key of a published set (RFC 7519, RFC 7517). */
    JWT,
    /** The sender's address alone. */
    IP_ALLOWLIST;

    /** The name as clients see it, such as {@code standard-webhooks}. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
