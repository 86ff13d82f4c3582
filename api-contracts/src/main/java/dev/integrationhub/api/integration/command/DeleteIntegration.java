package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/**
 * Delete an integration.
 *
 * @param purge end the grace period at once: it cannot be restored
 */
public record DeleteIntegration(UUID integrationId, boolean purge, IfMatch ifMatch) implements IntegrationCommand {}
