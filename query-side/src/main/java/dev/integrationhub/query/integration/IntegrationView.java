package dev.integrationhub.query.integration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.View;

/** An integration as it is now, deleted ones included until they are purged. */
@Entity
@Table(name = "integration_view")
public class IntegrationView implements View {
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "last_activity_at", nullable = false)
    private Instant lastActivityAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "handler_count", nullable = false)
    private int handlerCount;

    @Column(name = "name", nullable = false)
    private String name;

    /** In the form in which names are searched. */
    @Column(name = "search_name", nullable = false)
    private String searchName;

    /** The name it was last synced under; null if it never was. */
    @Column(name = "synced_as")
    private @Nullable String syncedAs;

    /** JSON; null for none. */
    @Column(name = "external_ids")
    private @Nullable String externalIds;

    /** For JPA. */
    protected IntegrationView() {}

    IntegrationView(UUID id, String name, Position at) {
        this.id = id;
        createdAt = at.timestamp();
        lastActivityAt = at.timestamp();
        touch(at);
        setName(name);
    }

    void rename(String newName, Position at) {
        setName(newName);
        touch(at);
    }

    void delete(Position at) {
        deletedAt = at.timestamp();
        touch(at);
    }

    void restore(Position at) {
        deletedAt = null;
        touch(at);
    }

    void sync(String serviceName) {
        syncedAs = serviceName;
    }

    void identifyAs(Map<String, String> ids, Position at) {
        externalIds = ids.isEmpty() ? null : ExactJson.MAPPER.writeValueAsString(ids);
        touch(at);
    }

    void countHandlers(int more) {
        handlerCount += more;
    }

    void active(Instant at) {
        lastActivityAt = at;
    }

    @Override
    public Object viewId() {
        return id;
    }

    @Override
    public UUID integrationId() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The name its service is called by. */
    public String serviceName() {
        return syncedAs == null ? name : syncedAs;
    }

    /** By which external services know it. */
    public Map<String, String> externalIds() {
        return externalIds == null ? Map.of() : ExactJson.MAPPER.readValue(externalIds, IDS);
    }

    boolean hasHandlers() {
        return handlerCount > 0;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    public long version() {
        return version;
    }

    IntegrationResource toResource() {
        return new IntegrationResource(id, name, createdAt, updatedAt, handlerCount, lastActivityAt);
    }

    private void touch(Position at) {
        version = at.sequence();
        updatedAt = at.timestamp();
    }

    private void setName(String newName) {
        name = newName;
        searchName = SearchText.of(newName);
    }
}
