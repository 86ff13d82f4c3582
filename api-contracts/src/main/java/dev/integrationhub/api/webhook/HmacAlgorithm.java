package dev.integrationhub.api.webhook;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an HMAC is made with (RFC 2104, FIPS 180-4). */
public enum HmacAlgorithm {
    SHA_1("sha-1", "HmacSHA1"),
    SHA_256("sha-256", "HmacSHA256"),
    SHA_512("sha-512", "HmacSHA512");

    private final String value;
    private final String standardName;

    HmacAlgorithm(String value, String standardName) {
        this.value = value;
        this.standardName = standardName;
    }

    /** The name as clients see it. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The name in the Java Cryptography Architecture. */
    public String standardName() {
        return standardName;
    }
}
