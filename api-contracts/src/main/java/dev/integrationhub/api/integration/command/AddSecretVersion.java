package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/**
 * Give a secret another value.
 *
 * @param version what the sealed value was sealed as; must follow the present one
 */
public record AddSecretVersion(UUID integrationId, UUID secretId, String sealedValue, long version, IfMatch ifMatch)
        implements IntegrationCommand {}
