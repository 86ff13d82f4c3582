package dev.integrationhub.api.integration.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.event.EventName;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;

/** A handler was added, by an operator or by a sync. */
@EventName("handler.added")
public record HandlerAdded(
        UUID integrationId,
        UUID handlerId,
        String name,
        ObjectNode defaultArgs,
        HandlerSettings settings,
        HandlerSource source,
        @Nullable String sourceKey,
        @Nullable SyncedHandler synced)
        implements IntegrationEvent {}
