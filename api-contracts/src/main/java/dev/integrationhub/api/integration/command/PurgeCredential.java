package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Erase a removed credential whose grace period is over; nothing happens to one that can come back or is there. */
public record PurgeCredential(UUID integrationId, UUID credentialId) implements IntegrationCommand {}
