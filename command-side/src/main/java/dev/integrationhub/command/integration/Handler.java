package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;

/**
 * A webhook handler as it stands.
 *
 * @param sourceKey names its operation in the OpenAPI document it was synced from
 * @param synced what that document said of it last
 * @param lastSequence of the last event that touched it
 */
public record Handler(
        UUID id,
        String name,
        ObjectNode defaultArgs,
        HandlerSettings settings,
        HandlerSource source,
        @Nullable String sourceKey,
        @Nullable SyncedHandler synced,
        boolean orphaned,
        Instant createdAt,
        Instant updatedAt,
        long lastSequence) {

    static Handler added(HandlerAdded event, Instant at, long sequence) {
        return new Handler(
                event.handlerId(),
                event.name(),
                event.defaultArgs(),
                event.settings(),
                event.source(),
                event.sourceKey(),
                event.synced(),
                false,
                at,
                at,
                sequence);
    }

    Handler changed(HandlerChanged event, Instant at, long sequence) {
        return new Handler(
                id,
                event.name(),
                event.defaultArgs(),
                event.settings(),
                event.source(),
                event.sourceKey(),
                event.synced(),
                orphaned && !event.changed().contains(Handlers.ORPHANED),
                createdAt,
                at,
                sequence);
    }

    Handler orphaned(Instant at, long sequence) {
        return new Handler(id, name, defaultArgs, settings, source, sourceKey, synced, true, createdAt, at, sequence);
    }
}
