package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Bring a removed credential back. */
public record RestoreCredential(UUID integrationId, UUID credentialId) implements IntegrationCommand {}
