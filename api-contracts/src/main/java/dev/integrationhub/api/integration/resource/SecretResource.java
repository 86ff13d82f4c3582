package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A secret as the REST interface shows it.
 *
 * @param value the sealed envelope, never the clear text
 * @param version of the value; the first is 1
 * @param hint the last 4 characters of a value of 16 or more, if they were asked for when the secret was created
 * @param fingerprint the same for equal values in this integration, and says nothing else about them
 * @param usedBy names of the handlers that name the secret; none as long as handlers have nothing to name one for
 */
public record SecretResource(
        UUID id,
        UUID integrationId,
        String key,
        String value,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @Nullable String hint,
        @Nullable String fingerprint,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        SecretState state,
        List<String> usedBy) {}
