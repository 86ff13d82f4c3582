package dev.integrationhub.query.handler;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.integrationhub.api.webhook.HandlerAlias;

/** A former name of a handler. */
@Entity
@Table(name = "handler_alias_view")
@IdClass(HandlerAliasId.class)
class HandlerAliasView {
    @Id
    @Column(name = "integration_id")
    private UUID integrationId;

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "handler_id", nullable = false)
    private UUID handlerId;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    /** For JPA. */
    protected HandlerAliasView() {}

    HandlerAliasView(UUID integrationId, UUID handlerId, HandlerAlias alias) {
        this.integrationId = integrationId;
        this.handlerId = handlerId;
        name = alias.name();
        endsAt = alias.until();
    }

    UUID handlerId() {
        return handlerId;
    }

    HandlerAlias alias() {
        return new HandlerAlias(name, endsAt);
    }
}
