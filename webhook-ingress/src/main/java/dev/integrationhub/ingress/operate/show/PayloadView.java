package dev.integrationhub.ingress.operate.show;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.resource.DeliveryEventResource;
import dev.integrationhub.api.delivery.resource.HeaderResource;
import dev.integrationhub.api.delivery.resource.PayloadResource;

/** What a webhook was sent with, of a large body no more than the beginning. What its event says of it stays when the rest is gone. */
@Component
class PayloadView {
    private static final int MOST_INLINE = 1 << 20;

    private final JdbcClient jdbc;

    PayloadView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param events of the delivery that the webhook was received as */
    PayloadResource of(UUID deliveryId, List<DeliveryEventResource> events) {
        JsonNode received = events.get(0).data();
        return jdbc.sql(
                        "select method, path, query, headers, substring(body from 1 for ?) as body, octet_length(body) as size,"
                                + " erased_at from ingress.webhook_payload where delivery_id = ?")
                .params(MOST_INLINE, deliveryId)
                .query((row, number) -> stored(row, received))
                .optional()
                .orElseGet(() -> gone(received));
    }

    private static PayloadResource stored(ResultSet row, JsonNode received) throws SQLException {
        OffsetDateTime erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        byte[] headers = row.getBytes("headers");
        byte[] body = row.getBytes("body");
        List<HeaderResource> shown = headers == null ? List.of() : ShownHeaders.read(headers);
        boolean truncated = row.getLong("size") > MOST_INLINE;
        return new PayloadResource(
                erasedAt == null ? "kept" : "erased",
                erasedAt == null ? null : erasedAt.toInstant(),
                row.getString("method"),
                row.getString("path"),
                row.getString("query"),
                shown,
                text(received, "contentType"),
                size(received),
                text(received, "payloadSha256"),
                body == null ? null : ShownBody.of(text(received, "contentType"), shown, body, truncated),
                truncated);
    }

    private static PayloadResource gone(JsonNode received) {
        return new PayloadResource(
                "gone",
                null,
                null,
                null,
                null,
                List.of(),
                text(received, "contentType"),
                size(received),
                text(received, "payloadSha256"),
                null,
                false);
    }

    private static @Nullable Long size(JsonNode received) {
        return received.path("payloadSize").isNumber()
                ? (Long) received.path("payloadSize").asLong()
                : null;
    }

    private static @Nullable String text(JsonNode received, String member) {
        return received.path(member).isString() ? received.path(member).asString() : null;
    }
}
