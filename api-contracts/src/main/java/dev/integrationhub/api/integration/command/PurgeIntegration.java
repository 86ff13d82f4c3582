package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** End a deleted integration for good, if its grace period is over; otherwise nothing happens. */
public record PurgeIntegration(UUID integrationId) implements IntegrationCommand {}
