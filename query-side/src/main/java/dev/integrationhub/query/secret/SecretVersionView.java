package dev.integrationhub.query.secret;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.resource.SecretVersionResource;
import dev.integrationhub.api.integration.resource.SecretVersionState;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;

/** A value that a secret has or had; not the value itself. */
@Entity
@Table(name = "secret_version_view")
@IdClass(SecretVersionId.class)
class SecretVersionView implements View {
    static final ViewMember<SecretVersionView> SECRET =
            new ViewMember<>(SecretVersionView.class, "secretId", SecretVersionView::secretId);

    @Id
    @Column(name = "secret_id")
    private UUID secretId;

    @Id
    @Column(name = "version")
    private long version;

    @Column(name = "integration_id", nullable = false)
    private UUID integrationId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "overlap_ends_at")
    private @Nullable Instant overlapEndsAt;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @Column(name = "restored_from")
    private @Nullable Long restoredFrom;

    @Column(name = "hint")
    private @Nullable String hint;

    @Column(name = "fingerprint")
    private @Nullable String fingerprint;

    /** For JPA. */
    protected SecretVersionView() {}

    SecretVersionView(SecretAdded added, Position at) {
        secretId = added.secretId();
        version = added.version();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        hint = added.hint();
        fingerprint = added.fingerprint();
    }

    SecretVersionView(SecretVersionAdded added, Position at) {
        secretId = added.secretId();
        version = added.version();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        restoredFrom = added.restoredFrom();
        hint = added.hint();
        fingerprint = added.fingerprint();
    }

    void supersede(@Nullable Instant endOfOverlap) {
        overlapEndsAt = endOfOverlap;
    }

    void destroy(Position at) {
        destroyedAt = at.timestamp();
    }

    @Override
    public Object viewId() {
        return new SecretVersionId(secretId, version);
    }

    @Override
    public UUID integrationId() {
        return integrationId;
    }

    long version() {
        return version;
    }

    UUID secretId() {
        return secretId;
    }

    /** What the state of an integration has of it; the same at any time, so that it does not say when an overlap is over. */
    ObjectNode members(long current) {
        String state = version == current ? "current" : "former";
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("state", destroyedAt == null ? state : "destroyed")
                .put("createdAt", createdAt.toString());
        if (overlapEndsAt != null) {
            members.put("overlapEndsAt", overlapEndsAt.toString());
        }
        if (destroyedAt != null) {
            members.put("destroyedAt", destroyedAt.toString());
        }
        return restoredFrom == null ? members : members.put("restoredFrom", restoredFrom);
    }

    boolean wasThere(Instant at) {
        return !createdAt.isAfter(at) && (destroyedAt == null || destroyedAt.isAfter(at));
    }

    SecretVersionResource toResource(long current, Instant now) {
        return new SecretVersionResource(
                version,
                state(current, now),
                createdAt,
                overlapEndsAt,
                destroyedAt,
                restoredFrom,
                shown(hint),
                fingerprint);
    }

    private SecretVersionState state(long current, Instant now) {
        if (destroyedAt != null) {
            return SecretVersionState.DESTROYED;
        } else if (version == current) {
            return SecretVersionState.CURRENT;
        }
        return overlapEndsAt != null && now.isBefore(overlapEndsAt)
                ? SecretVersionState.OVERLAPPING
                : SecretVersionState.SUPERSEDED;
    }

    /** An empty hint says that one was wanted and the value is too short. */
    static @Nullable String shown(@Nullable String hint) {
        return hint == null || hint.isEmpty() ? null : hint;
    }
}
