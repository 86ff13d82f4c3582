package dev.integrationhub.api.integration.command;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;

/**
 * Give a secret another value.
 *
 * @param version what the value was sealed as; must follow the present one
 * @param overlap how long the former value stays valid for verification
 */
public record AddSecretVersion(
        UUID integrationId,
        UUID secretId,
        SealedSecretValue value,
        long version,
        Duration overlap,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        IfMatch ifMatch)
        implements IntegrationCommand {}
