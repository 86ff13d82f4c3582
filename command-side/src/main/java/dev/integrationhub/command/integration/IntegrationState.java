package dev.integrationhub.command.integration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An integration with all that belongs to it, after one of its events.
 *
 * @param version sequence number of that event
 * @param lastSequence of the last event that touched the integration itself
 */
public record IntegrationState(
        UUID id,
        long version,
        long lastSequence,
        String name,
        Map<String, String> externalIds,
        boolean deleted,
        EntriesState<SealedEntry> credentials,
        EntriesState<Secret> secrets,
        List<Handler> handlers) {}
