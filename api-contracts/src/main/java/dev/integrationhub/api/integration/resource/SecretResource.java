package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A secret as the REST interface shows it.
 *
 * @param value the sealed envelope, never the clear text
 * @param version of the value; the first is 1
 * @param hint the last 4 characters of a value of 16 or more, if they were asked for when the secret was created
 * @param fingerprint the same for equal values in this integration, and says nothing else about them
 * @param usedBy names of the handlers whose webhooks are verified with it
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

        @Schema(
                description =
                        "The handlers that verify their webhooks, or answer a provider's challenge, with this secret")
        List<String> usedBy) {}
