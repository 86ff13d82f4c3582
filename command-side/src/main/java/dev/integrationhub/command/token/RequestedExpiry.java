package dev.integrationhub.command.token;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Violations;

/**
 * What a client says about when a token is to expire.
 *
 * @param said false: it leaves that to the hub
 * @param at null if the token is never to expire
 */
record RequestedExpiry(boolean said, @Nullable Instant at) {
    private static final RequestedExpiry UNSAID = new RequestedExpiry(false, null);
    private static final RequestedExpiry NEVER = new RequestedExpiry(true, null);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Reads {@code expiresAt}; what is wrong with it is noted there. */
    static RequestedExpiry read(@Nullable JsonNode node, Violations violations) {
        if (node == null) {
            return UNSAID;
        }
        if (node.isNull()) {
            return NEVER;
        }
        Instant at = node.isString() ? parse(node.asString()) : null;
        violations.addIf(
                at == null,
                "/expiresAt",
                "instant",
                "This is a moment such as 2027-01-31T12:00:00Z, before the year 10000, or null.");
        return new RequestedExpiry(true, at);
    }

    private static @Nullable Instant parse(String text) {
        try {
            Instant at = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            return at.isAfter(LAST) ? null : at;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
