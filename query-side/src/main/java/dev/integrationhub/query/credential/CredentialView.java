package dev.integrationhub.query.credential;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.SealedValue;

/** A credential as it is now; its value is sealed here too. One that was removed stays as long as it can come back. */
@Entity
@Table(name = "credential_view")
class CredentialView implements View {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "integration_id", nullable = false)
    private UUID integrationId;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "value_version", nullable = false)
    private long valueVersion;

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

    /** For JPA. */
    protected CredentialView() {}

    CredentialView(CredentialAdded added, Position at) {
        id = added.credentialId();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        key = added.key();
        set(added.sealedValue(), added.version(), at);
    }

    void change(CredentialChanged changed, Position at) {
        key = changed.key();
        set(changed.sealedValue(), changed.version(), at);
    }

    private void set(String newSealedValue, long newValueVersion, Position at) {
        sealedValue = newSealedValue;
        valueVersion = newValueVersion;
        version = at.sequence();
        updatedAt = at.timestamp();
    }

    void setRemoved(boolean isRemoved, Position at) {
        removed = isRemoved;
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

    long version() {
        return version;
    }

    String sealedValue() {
        return sealedValue;
    }

    SealedFor sealedFor() {
        return new SealedFor(Purpose.CREDENTIAL, integrationId, id, valueVersion);
    }

    CredentialResource toResource(@Nullable String value) {
        return new CredentialResource(id, integrationId, key, value, createdAt, updatedAt);
    }

    PastResource toPast() {
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .putPOJO("value", new SealedValue(sealedFor(), sealedValue));
        return new PastResource(id, key, version, removed, members);
    }
}
