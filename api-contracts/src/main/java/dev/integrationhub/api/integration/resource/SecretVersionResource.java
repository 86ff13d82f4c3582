package dev.integrationhub.api.integration.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a secret as the REST interface shows it.
 *
 * @param overlapEndsAt until when a former version stays valid for verification; null for the present one
 * @param restoredFrom the version whose value this is; null for a value that came from outside
 */
public record SecretVersionResource(
        long version,
        SecretVersionState state,
        Instant createdAt,
        @Nullable Instant overlapEndsAt,
        @Nullable Instant destroyedAt,
        @Nullable Long restoredFrom,
        @Nullable String hint,
        @Nullable String fingerprint) {}
