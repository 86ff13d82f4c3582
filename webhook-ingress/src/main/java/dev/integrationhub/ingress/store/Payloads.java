package dev.integrationhub.ingress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.delivery.event.DeliveryPayloadErased;
import dev.integrationhub.platform.eventstore.EventBatch;
import dev.integrationhub.platform.eventstore.PreparedEvent;
import dev.integrationhub.platform.outbound.Headers;

/** What webhooks were sent with, as long as it is kept. */
@Component
public class Payloads {
    private static final int MOST_TRIES = 5;
    private static final byte[] NOTHING = {};

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DeliveryEvents events;

    Payloads(JdbcTemplate jdbc, PlatformTransactionManager transactions, DeliveryEvents events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** What a webhook was sent with; none if it is not kept any more, or never was. */
    public Optional<StoredPayload> find(UUID deliveryId) {
        return jdbc
                .query(
                        "select * from ingress.webhook_payload where delivery_id = ?",
                        (row, n) -> payload(row),
                        deliveryId)
                .stream()
                .findFirst();
    }

    /**
     * Erases what a webhook was sent with, and what was answered to it, and says so in an event of the present caller in the same transaction.
     *
     * @return false if there was nothing to erase
     */
    public boolean erase(UUID deliveryId) {
        PreparedEvent erased = events.next(new DeliveryPayloadErased(deliveryId));
        for (int tries = 1; ; tries++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> erase(deliveryId, erased)));
            } catch (DuplicateKeyException e) {
                // An outcome of the same delivery came in between.
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean erase(UUID deliveryId, PreparedEvent erased) {
        int rows = jdbc.update(
                "update ingress.webhook_payload set headers = null, query = null, body = null, erased_at = ?"
                        + " where delivery_id = ? and erased_at is null",
                events.now().atOffset(ZoneOffset.UTC),
                deliveryId);
        if (rows == 0) {
            return false;
        }
        jdbc.update(
                "update ingress.attempt set headers = null, body = null where delivery_id in (select ?::uuid union all"
                        + " select delivery_id from ingress.delivery where payload_of = ? and payload_of <> delivery_id)",
                deliveryId,
                deliveryId);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            EventBatch.append(connection, List.of(erased));
            return true;
        });
        return true;
    }

    private static StoredPayload payload(ResultSet row) throws SQLException {
        byte[] headers = row.getBytes("headers");
        byte[] body = row.getBytes("body");
        return new StoredPayload(
                row.getObject("delivery_id", UUID.class),
                row.getObject("integration_id", UUID.class),
                row.getObject("handler_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("method"),
                row.getString("path"),
                row.getString("query"),
                headers == null ? Headers.NONE : HeaderBytes.read(headers),
                row.getString("content_type"),
                body == null ? NOTHING : body,
                instant(row.getObject("erased_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
