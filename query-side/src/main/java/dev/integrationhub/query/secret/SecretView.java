package dev.integrationhub.query.secret;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.View;

/** A secret as it is now: the envelope of its newest version. One that was removed stays as long as it can come back. */
@Entity
@Table(name = "secret_view")
class SecretView implements View {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "integration_id", nullable = false)
    private UUID integrationId;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "key", nullable = false)
    private String key;

    @Column(name = "sealed_value", nullable = false)
    private String sealedValue;

    @Column(name = "removed", nullable = false)
    private boolean removed;

    @Column(name = "value_version", nullable = false)
    private long valueVersion;

    @Column(name = "hint")
    private @Nullable String hint;

    @Column(name = "fingerprint")
    private @Nullable String fingerprint;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    /** For JPA. */
    protected SecretView() {}

    SecretView(SecretAdded added, Position at) {
        id = added.secretId();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        key = added.key();
        sealedValue = added.sealedValue();
        valueVersion = added.version();
        hint = added.hint();
        fingerprint = added.fingerprint();
        expiresAt = added.expiresAt();
        remindAt = added.remindAt();
        touch(at);
    }

    void add(SecretVersionAdded added, Position at) {
        sealedValue = added.sealedValue();
        valueVersion = added.version();
        hint = added.hint();
        fingerprint = added.fingerprint();
        expiresAt = added.expiresAt();
        remindAt = added.remindAt();
        touch(at);
    }

    void setRemoved(boolean isRemoved, Position at) {
        removed = isRemoved;
        touch(at);
    }

    void touch(Position at) {
        version = at.sequence();
        updatedAt = at.timestamp();
    }

    @Override
    public Object viewId() {
        return id;
    }

    @Override
    public UUID integrationId() {
        return integrationId;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    long valueVersion() {
        return valueVersion;
    }

    String key() {
        return key;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    SecretState state(Instant now) {
        return SecretState.of(expiresAt, remindAt, now);
    }

    String sealedValue() {
        return sealedValue;
    }

    boolean isRemoved() {
        return removed;
    }

    /** What the state of an integration has of it, but for its versions. Never a value. */
    ObjectNode members() {
        ObjectNode members =
                JsonNodeFactory.instance.objectNode().put("key", key).put("version", valueVersion);
        if (expiresAt != null) {
            members.put("expiresAt", expiresAt.toString());
        }
        return remindAt == null ? members : members.put("remindAt", remindAt.toString());
    }

    /** @param usedBy names of the handlers that name it */
    SecretResource toResource(List<String> usedBy, Instant now) {
        return new SecretResource(
                id,
                integrationId,
                key,
                sealedValue,
                createdAt,
                updatedAt,
                valueVersion,
                SecretVersionView.shown(hint),
                fingerprint,
                expiresAt,
                remindAt,
                state(now),
                usedBy);
    }
}
