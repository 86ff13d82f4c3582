package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A secret got a new value; the former one stays valid for verification until the overlap ends.
 *
 * @param hint as in {@link SecretAdded}, of the new value
 * @param expiresAt in the place of what was said before
 * @param remindAt in the place of what was said before
 * @param restoredFrom the version whose value this is; null for a value that came from outside
 */
@EventName("secret.version-added")
public record SecretVersionAdded(
        UUID integrationId,
        UUID secretId,
        String sealedValue,
        long version,
        @Nullable Instant overlapEndsAt,
        @Nullable String hint,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        @Nullable String fingerprint,
        @Nullable Long restoredFrom)
        implements IntegrationEvent {}
