package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.database.RowColumns;

/** Writes how far deliveries are, however many, with one statement. */
final class DeliveryRows {
    private static final String INSERT = """
            insert into ingress.delivery
                (delivery_id, integration_id, handler_id, handler_name, received_at, provider_id, payload_of, status, changed_at,
                 next_attempt_at, worker_id, ordering_key)
            select delivery_id, integration_id, handler_id, handler_name, received_at, provider_id, payload_of, 'pending', received_at,
                   not_before, worker_id, ordering_key
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[], ?::timestamptz[], ?::uuid[],
                        ?::text[])
                as d (delivery_id, integration_id, handler_id, handler_name, received_at, provider_id, payload_of, not_before,
                      worker_id, ordering_key)""";

    private static final String UPDATE = """
            update ingress.delivery d
            set status = c.status, reason = c.reason, attempts = c.attempts,
                last_status = case when c.last_error is null then coalesce(c.last_status, d.last_status) end,
                last_error = case when c.last_status is null then coalesce(c.last_error, d.last_error) end,
                last_duration_ms = coalesce(c.last_duration_ms, d.last_duration_ms),
                changed_at = c.changed_at, next_attempt_at = coalesce(c.next_attempt_at, d.next_attempt_at), worker_id = null,
                dead_lettered_in = case when c.status = 'dead-lettered' then pg_current_xact_id() end
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::timestamptz[],
                        ?::timestamptz[])
                as c (delivery_id, worker_id, status, reason, attempts, last_status, last_error, last_duration_ms, changed_at,
                      next_attempt_at)
            where d.delivery_id = c.delivery_id
                and (d.status = 'pending' and d.worker_id = c.worker_id or c.status = 'delivered' and d.status <> 'delivered')
            returning d.delivery_id""";

    private DeliveryRows() {}

    static void insert(Connection connection, List<NewDelivery> deliveries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new RowColumns<>(insert, deliveries)
                    .uuid(NewDelivery::deliveryId)
                    .uuid(NewDelivery::integrationId)
                    .uuid(NewDelivery::handlerId)
                    .text(NewDelivery::handlerName)
                    .time(NewDelivery::receivedAt)
                    .text(NewDelivery::providerId)
                    .uuid(NewDelivery::payloadOf)
                    .time(NewDelivery::notBefore)
                    .uuid(NewDelivery::workerId)
                    .text(NewDelivery::orderingKey);
            insert.executeUpdate();
        }
    }

    /**
     * Changes those that their processes still have in hand. What a target took is delivered, whatever became of it meanwhile.
     *
     * @return which were changed
     */
    static Set<UUID> change(Connection connection, List<ChangedDelivery> changes) throws SQLException {
        Set<UUID> changed = new HashSet<>();
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            new RowColumns<>(update, changes)
                    .uuid(row -> row.change().deliveryId())
                    .uuid(row -> row.change().workerId())
                    .text(row -> row.change().state().value())
                    .text(row -> row.change().reason())
                    .number(row -> (long) row.change().attempts())
                    .number(row -> number(row.change().lastStatus()))
                    .text(row -> row.change().lastError())
                    .number(row -> row.change().lastDurationMs())
                    .time(ChangedDelivery::at)
                    .time(row -> row.change().nextAttemptAt());
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return changed;
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }

    /** A change, and when it was. */
    record ChangedDelivery(DeliveryChange change, Instant at) {}
}
