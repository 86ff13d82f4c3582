package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Destroy the key of a former version. Does nothing if it is destroyed. */
public record DestroySecretVersion(UUID integrationId, UUID secretId, long version, IfMatch ifMatch)
        implements IntegrationCommand {}
