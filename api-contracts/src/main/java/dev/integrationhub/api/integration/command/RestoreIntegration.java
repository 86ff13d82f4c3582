package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Bring a deleted integration back within its grace period. */
public record RestoreIntegration(UUID integrationId) implements IntegrationCommand {}
