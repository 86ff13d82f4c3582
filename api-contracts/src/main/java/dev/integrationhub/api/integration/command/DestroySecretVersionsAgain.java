package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Destroy keys of destroyed versions that a backup of the keyring has brought back. */
public record DestroySecretVersionsAgain(UUID integrationId, UUID secretId) implements IntegrationCommand {}
