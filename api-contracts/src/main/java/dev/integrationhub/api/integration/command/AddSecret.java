package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Add a secret; its key is unique in the integration. */
public record AddSecret(UUID integrationId, UUID secretId, String key, String sealedValue)
        implements IntegrationCommand {}
