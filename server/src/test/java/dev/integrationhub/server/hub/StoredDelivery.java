package dev.integrationhub.server.hub;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.operate.DeliveryChanges;
import dev.integrationhub.ingress.store.DeliveryEvents;
import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.id.Uuid7;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A delivery as it is in the hub after a webhook was received whose target is called again in an hour. */
record StoredDelivery(Hub hub, UUID id) {
    static StoredDelivery of(Hub hub, String integration, String body) {
        UUID id = Uuid7.next();
        UUID integrationId = UUID.fromString(integration);
        Instant now = hub.bean(Clock.class).instant();
        byte[] bytes = body.getBytes(UTF_8);
        JdbcClient jdbc = hub.bean(JdbcClient.class);
        DeliveryEvents events = hub.bean(DeliveryEvents.class);
        DeliveryChanges changes = hub.bean(DeliveryChanges.class);
        changes.perform(() -> {
            jdbc.sql(
                            "insert into ingress.webhook_payload (delivery_id, integration_id, handler_id, received_at, method, path,"
                                    + " headers, content_type, body) values (?, ?, ?, now(), 'POST', '/webhook/orders', ?, 'application/json', ?)")
                    .params(id, integrationId, integrationId, "[[\"X-Tag\",\"a\"]]".getBytes(UTF_8), bytes)
                    .update();
            jdbc.sql(
                            "insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, payload_of,"
                                    + " status, changed_at, next_attempt_at) values (?, ?, ?, 'orders', ?, ?, 'pending', now(), ?)")
                    .params(
                            id,
                            integrationId,
                            integrationId,
                            now.atOffset(ZoneOffset.UTC),
                            id,
                            now.plusSeconds(3600).atOffset(ZoneOffset.UTC))
                    .update();
            changes.append(List.of(events.first(
                    new WebhookReceived(
                            id,
                            integrationId,
                            integrationId,
                            Sha256.hex(bytes),
                            bytes.length,
                            "application/json",
                            new VerificationResult(VerificationScheme.NONE, false, null),
                            null),
                    now)));
            return id;
        });
        return new StoredDelivery(hub, id);
    }

    /** The same in another state. */
    StoredDelivery become(String status) {
        hub.bean(JdbcClient.class)
                .sql("update ingress.delivery set status = :status, changed_at = now(),"
                        + " dead_lettered_in = case when :status = 'dead-lettered' then pg_current_xact_id() end"
                        + " where delivery_id = :id")
                .param("status", status)
                .param("id", id)
                .update();
        return this;
    }

    void happens(DeliveryEvent event) {
        DeliveryChanges changes = hub.bean(DeliveryChanges.class);
        DeliveryEvents events = hub.bean(DeliveryEvents.class);
        changes.perform(() -> {
            changes.append(List.of(events.next(event)));
            return event;
        });
    }

    String path() {
        return "/deliveries/" + id;
    }
}
