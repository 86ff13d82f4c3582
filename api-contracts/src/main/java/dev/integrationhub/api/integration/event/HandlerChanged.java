package dev.integrationhub.api.integration.event;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.event.EventName;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;

/** A handler was changed: the whole of it as it is now, and the names of the members that differ from before. */
@EventName("handler.changed")
public record HandlerChanged(
        UUID integrationId,
        UUID handlerId,
        String name,
        ObjectNode defaultArgs,
        HandlerSettings settings,
        HandlerSource source,
        @Nullable String sourceKey,
        @Nullable SyncedHandler synced,
        List<String> changed)
        implements IntegrationEvent {}
