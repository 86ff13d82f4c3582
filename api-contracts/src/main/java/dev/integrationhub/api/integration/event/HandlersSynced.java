package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;
import dev.integrationhub.api.integration.SyncCounts;

/** The handlers were synced with the OpenAPI document of the service. */
@EventName("handlers.synced")
public record HandlersSynced(UUID integrationId, String integrationName, String specDigest, SyncCounts counts)
        implements IntegrationEvent {}
