package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Bring a removed secret back. */
public record RestoreSecret(UUID integrationId, UUID secretId) implements IntegrationCommand {}
