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
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
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

    public HandlerEnabled enabled(UUID handlerId) {
        return new HandlerEnabled(id, handlerId);
    }

    public HandlerDisabled disabled(UUID handlerId) {
        return new HandlerDisabled(id, handlerId, "by-operator");
    }

    public HandlerRemoved removed(UUID handlerId) {
        return new HandlerRemoved(id, handlerId, null);
    }

    public HandlerAdded synced(UUID handlerId, String name, String sourceKey) {
        return new HandlerAdded(
                id, handlerId, name, json("{}"), settings(null, null), HandlerSource.OPENAPI, sourceKey, null);
    }

    public SecretAdded secret(UUID secretId, String key, String sealedValue, @Nullable Instant expiresAt) {
        return new SecretAdded(id, secretId, key, sealedValue, 1, null, expiresAt, null, null);
    }

    public SecretVersionAdded rotated(UUID secretId, long version, String sealedValue, Instant overlapEndsAt) {
        return new SecretVersionAdded(id, secretId, sealedValue, version, overlapEndsAt, null, null, null, null, null);
    }

    public SecretVersionDestroyed destroyed(UUID secretId, long version) {
        return new SecretVersionDestroyed(id, secretId, version);
    }

    public SecretRemoved secretRemoved(UUID secretId) {
        return new SecretRemoved(id, secretId, Instant.EPOCH);
    }

    public SecretRestored secretRestored(UUID secretId) {
        return new SecretRestored(id, secretId);
    }

    public SecretPurged secretPurged(UUID secretId) {
        return new SecretPurged(id, secretId);
    }

    public static HandlerSettings settings(@Nullable String method, @Nullable String targetUrl) {
        return new HandlerSettings(method, targetUrl, null, null, null, null);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) ExactJson.MAPPER.readTree(text);
    }
}
