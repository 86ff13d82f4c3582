package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Add a credential; its key is unique in the integration. */
public record AddCredential(UUID integrationId, UUID credentialId, String key, String sealedValue)
        implements IntegrationCommand {}
