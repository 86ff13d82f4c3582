package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;

/**
 * A webhook handler as it stands.
 *
 * @param sourceKey names its operation in the OpenAPI document it was synced from
 * @param synced what that document said of it last
 * @param disablement null if it is enabled
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
        @Nullable Disablement disablement,
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
                null,
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
                disablement,
                createdAt,
                at,
                sequence);
    }

    Handler orphaned(Instant at, long sequence) {
        return with(true, disablement, at, sequence);
    }

    Handler enabled(Instant at, long sequence) {
        return with(orphaned, null, at, sequence);
    }

    Handler disabled(HandlerDisabled event, Instant at, long sequence) {
        return with(orphaned, new Disablement(event.reason(), at), at, sequence);
    }

    private Handler with(boolean nowOrphaned, @Nullable Disablement nowDisabled, Instant at, long sequence) {
        return new Handler(
                id,
                name,
                defaultArgs,
                settings,
                source,
                sourceKey,
                synced,
                nowOrphaned,
                nowDisabled,
                createdAt,
                at,
                sequence);
    }
}
