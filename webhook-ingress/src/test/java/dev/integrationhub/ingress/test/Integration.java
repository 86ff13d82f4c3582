package dev.integrationhub.ingress.test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;

/** What can happen to one integration. */
public record Integration(UUID id) {
    public static Integration some() {
        return new Integration(Uuid7.next());
    }

    public IntegrationCreated created(String name) {
        return new IntegrationCreated(id, name, null);
    }

    public IntegrationRenamed renamed(String name) {
        return new IntegrationRenamed(id, name, "former");
    }

    public IntegrationDeleted deleted() {
        return new IntegrationDeleted(id, Instant.EPOCH);
    }

    public IntegrationRestored restored() {
        return new IntegrationRestored(id);
    }

    public IntegrationPurged purged() {
        return new IntegrationPurged(id);
    }

    public HandlersSynced synced(String name) {
        return new HandlersSynced(id, name, "digest", new SyncCounts(0, 0, 0, 0, 0));
    }

    public HandlerAdded handler(UUID handlerId, String name, @Nullable String targetUrl, String defaultArgs) {
        return handler(handlerId, name, settings(null, targetUrl), defaultArgs);
    }

    public HandlerAdded handler(UUID handlerId, String name, HandlerSettings settings, String defaultArgs) {
        return new HandlerAdded(id, handlerId, name, json(defaultArgs), settings, HandlerSource.MANUAL, null, null);
    }

    public HandlerChanged changed(UUID handlerId, String name, HandlerSettings settings, String defaultArgs) {
        return new HandlerChanged(
                id, handlerId, name, json(defaultArgs), settings, HandlerSource.MANUAL, null, null, List.of("name"));
    }

    public HandlerOrphaned orphaned(UUID handlerId) {
        return new HandlerOrphaned(id, handlerId, "left the document");
    }

    public HandlerRemoved removed(UUID handlerId) {
        return new HandlerRemoved(id, handlerId, null);
    }

    public static HandlerSettings settings(@Nullable String method, @Nullable String targetUrl) {
        return new HandlerSettings(method, targetUrl, null, null, null, null);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) ExactJson.MAPPER.readTree(text);
    }
}
