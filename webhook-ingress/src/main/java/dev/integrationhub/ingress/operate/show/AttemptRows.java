package dev.integrationhub.ingress.operate.show;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.resource.AttemptResource;
import dev.integrationhub.api.delivery.resource.HeaderResource;

/** What was sent and answered, as long as it is kept. */
@Component
class AttemptRows {
    private static final String LAST = """
            select * from (select * from ingress.attempt where delivery_id = ? order by number desc, started_at desc limit 100) last
            order by number, started_at""";

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AttemptResource> of(UUID deliveryId) {
        return jdbc.sql(LAST)
                .param(deliveryId)
                .query((row, number) -> attempt(row))
                .list();
    }

    private static AttemptResource attempt(ResultSet row) throws SQLException {
        byte[] headers = row.getBytes("headers");
        byte[] body = row.getBytes("body");
        Long size = row.getObject("body_size", Long.class);
        List<HeaderResource> shown = headers == null ? List.of() : ShownHeaders.read(headers);
        boolean truncated = body != null && (size == null || size > body.length);
        return new AttemptResource(
                row.getInt("number"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("duration_ms"),
                row.getString("url"),
                row.getObject("status", Integer.class),
                row.getString("error_class"),
                shown,
                body == null
                        ? null
                        : ShownBody.of(ShownHeaders.first(shown, "Content-Type").orElse(null), shown, body, truncated),
                size,
                truncated);
    }
}
