package dev.integrationhub.api.integration.command;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.SealedSecretValue;

/** Add a secret; its key is unique in the integration. */
public record AddSecret(
        UUID integrationId,
        UUID secretId,
        String key,
        SealedSecretValue value,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt)
        implements IntegrationCommand {}
