package dev.integrationhub.api.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * A former name of a handler, which still leads to it for some time.
 *
 * @param until from then on its URL answers that the handler was renamed, until somebody takes the name
 */
public record HandlerAlias(String name, Instant until) {
    /** How long a former name leads to the handler that had it. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** The name of a handler that was given another one. */
    public static HandlerAlias of(String formerName, Instant renamedAt) {
        return new HandlerAlias(formerName, renamedAt.plus(LIFETIME));
    }
}
