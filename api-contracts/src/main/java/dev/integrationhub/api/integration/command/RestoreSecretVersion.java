package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;

/**
 * Give a secret the value again that it had. Does nothing if it has it.
 *
 * @param from the version that had the value
 * @param version what the value was sealed as anew; must follow the present one
 */
public record RestoreSecretVersion(
        UUID integrationId, UUID secretId, long from, SealedSecretValue value, long version, IfMatch ifMatch)
        implements IntegrationCommand {}
