package dev.integrationhub.api.webhook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the bytes of a signature are written in a header. */
public enum SignatureEncoding {
    /** In either case. */
    HEX,
    /** RFC 4648, either alphabet, with or without padding. */
    BASE64;

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
