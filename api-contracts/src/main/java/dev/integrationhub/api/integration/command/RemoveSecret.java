package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/**
 * Remove a secret; it can come back within the grace period.
 *
 * @param purge without a grace period, or no longer with one if it was removed before
 */
public record RemoveSecret(UUID integrationId, UUID secretId, boolean purge, IfMatch ifMatch)
        implements IntegrationCommand {}
