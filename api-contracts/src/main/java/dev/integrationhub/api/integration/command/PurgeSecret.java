package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Erase a removed secret whose grace period is over; nothing happens to one that can come back or is there. */
public record PurgeSecret(UUID integrationId, UUID secretId) implements IntegrationCommand {}
