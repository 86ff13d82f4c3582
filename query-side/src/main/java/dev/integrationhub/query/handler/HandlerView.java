package dev.integrationhub.query.handler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;

/** A handler as it is now. */
@Entity
@Table(name = "handler_view")
class HandlerView implements View {
    static final ViewMember<HandlerView> NAME = new ViewMember<>(HandlerView.class, "name", HandlerView::name);

    /** How a changed event says that a handler is in the OpenAPI document again. */
    private static final String ORPHANED = "orphaned";

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

    @Column(name = "orphaned", nullable = false)
    private boolean orphaned;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private HandlerSource source;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "default_args", nullable = false)
    private String defaultArgs;

    @Column(name = "method")
    private @Nullable String method;

    @Column(name = "target_url")
    private @Nullable String targetUrl;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "summary")
    private @Nullable String summary;

    @Column(name = "operation_id")
    private @Nullable String operationId;

    @Column(name = "contract_sha256")
    private @Nullable String contractSha256;

    @Column(name = "source_key")
    private @Nullable String sourceKey;

    /** JSON; null if everything is as usual. */
    @Column(name = "webhook_settings")
    private @Nullable String webhookSettings;

    /** JSON; null if everything is as usual. */
    @Column(name = "delivery_settings")
    private @Nullable String deliverySettings;

    /** Null while it is enabled, as the next one. */
    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    /** For JPA. */
    protected HandlerView() {}

    HandlerView(HandlerAdded added, Position at) {
        id = added.handlerId();
        integrationId = added.integrationId();
        createdAt = at.timestamp();
        source = added.source();
        sourceKey = added.sourceKey();
        set(added.name(), added.defaultArgs(), added.settings());
        touch(at);
    }

    void change(HandlerChanged changed, Position at) {
        source = changed.source();
        sourceKey = changed.sourceKey();
        set(changed.name(), changed.defaultArgs(), changed.settings());
        if (changed.changed().contains(ORPHANED)) {
            orphaned = false;
        }
        touch(at);
    }

    void orphan(Position at) {
        orphaned = true;
        touch(at);
    }

    void enable(Position at) {
        disabledReason = null;
        disabledAt = null;
        touch(at);
    }

    void disable(HandlerDisabled disabled, Position at) {
        disabledReason = disabled.reason();
        disabledAt = at.timestamp();
        touch(at);
    }

    private void set(String newName, ObjectNode newDefaultArgs, HandlerSettings settings) {
        name = newName;
        defaultArgs = ExactJson.MAPPER.writeValueAsString(newDefaultArgs);
        method = settings.method();
        targetUrl = settings.targetUrl();
        description = settings.description();
        summary = settings.summary();
        operationId = settings.operationId();
        contractSha256 = settings.contractSha256();
        webhookSettings = settings.webhook().equals(WebhookSettings.USUAL)
                ? null
                : ExactJson.MAPPER.writeValueAsString(settings.webhook());
        deliverySettings =
                settings.delivery() == null ? null : ExactJson.MAPPER.writeValueAsString(settings.delivery());
    }

    private void touch(Position at) {
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

    HandlerSettings settings() {
        WebhookSettings webhook = webhookSettings == null
                ? WebhookSettings.USUAL
                : ExactJson.MAPPER.readValue(webhookSettings, WebhookSettings.class);
        DeliverySettings delivery =
                deliverySettings == null ? null : ExactJson.MAPPER.readValue(deliverySettings, DeliverySettings.class);
        return new HandlerSettings(method, targetUrl, description, summary, operationId, contractSha256)
                .with(webhook)
                .with(delivery);
    }

    @Nullable
    Disablement disablement() {
        return disabledReason == null || disabledAt == null ? null : new Disablement(disabledReason, disabledAt);
    }

    boolean isOrphaned() {
        return orphaned;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    /** JSON, as it was given. */
    String defaultArgs() {
        return defaultArgs;
    }

    @Nullable
    String contractSha256() {
        return contractSha256;
    }

    /** What the state of an integration has of it, but for its former names; members that are not known are left out. */
    ObjectNode members() {
        ObjectNode members = JsonNodeFactory.instance.objectNode().put("name", name);
        members.set("defaultArgs", ExactJson.MAPPER.readTree(defaultArgs));
        members.setAll((ObjectNode) ExactJson.MAPPER.valueToTree(settings()));
        members.set("source", ExactJson.MAPPER.valueToTree(source));
        members.put("orphaned", orphaned).put("enabled", disabledReason == null);
        if (sourceKey != null) {
            members.put("sourceKey", sourceKey);
        }
        return disabledReason == null ? members : members.put("disabledReason", disabledReason);
    }

    HandlerResource toResource(
            ObjectNode args,
            @Nullable String webhookUrl,
            List<HandlerAlias> aliases,
            Map<String, SecretState> secrets) {
        return new HandlerResource(
                id,
                integrationId,
                name,
                args,
                createdAt,
                updatedAt,
                settings(),
                source,
                orphaned,
                disablement(),
                webhookUrl,
                sourceKey,
                aliases,
                secrets);
    }
}
