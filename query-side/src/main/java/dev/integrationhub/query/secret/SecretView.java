package dev.integrationhub.query.secret;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.query.projection.Position;

/** A secret as it is now: the envelope of its newest version. */
@Entity
@Table(name = "secret_view")
class SecretView {
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

    /** For JPA. */
    protected SecretView() {}

    SecretView(SecretAdded added, Position at) {
        id = added.secretId();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        key = added.key();
        set(added.sealedValue(), at);
    }

    void add(SecretVersionAdded added, Position at) {
        set(added.sealedValue(), at);
    }

    private void set(String newSealedValue, Position at) {
        sealedValue = newSealedValue;
        version = at.sequence();
        updatedAt = at.timestamp();
    }

    long version() {
        return version;
    }

    SecretResource toResource() {
        return new SecretResource(id, integrationId, key, sealedValue, createdAt, updatedAt);
    }
}
