package dev.integrationhub.query.handler;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;

/** A former name of a handler. */
@Entity
@Table(name = "handler_alias_view")
@IdClass(HandlerAliasId.class)
class HandlerAliasView implements View {
    static final ViewMember<HandlerAliasView> HANDLER =
            new ViewMember<>(HandlerAliasView.class, "handlerId", HandlerAliasView::handlerId);

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

    @Override
    public Object viewId() {
        return new HandlerAliasId(integrationId, name);
    }

    @Override
    public UUID integrationId() {
        return integrationId;
    }

    UUID handlerId() {
        return handlerId;
    }

    HandlerAlias alias() {
        return new HandlerAlias(name, endsAt);
    }
}
