package dev.integrationhub.ingress.secret;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a secret that webhooks may be verified with.
 *
 * @param sealedValue its envelope
 * @param overlapEndsAt how long a former version is good; null for the current one
 */
public record SealedVersion(
        long number, String sealedValue, @Nullable Instant overlapEndsAt) {
    boolean isCurrent() {
        return overlapEndsAt == null;
    }

    boolean isGoodAt(Instant now) {
        return overlapEndsAt == null || now.isBefore(overlapEndsAt);
    }
}
