package dev.integrationhub.api.integration.command;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.SyncCounts;

/**
 * Apply the plan of a sync.
 *
 * @param expectedVersion of the integration when the plan was made; another one means the plan is stale
 */
public record SyncHandlers(
        UUID integrationId,
        String integrationName,
        String specDigest,
        long expectedVersion,
        List<HandlerSyncStep> steps,
        SyncCounts counts)
        implements IntegrationCommand {}
