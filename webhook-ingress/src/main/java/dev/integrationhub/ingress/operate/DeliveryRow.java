package dev.integrationhub.ingress.operate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.resource.DeliveryResource;
import dev.integrationhub.ingress.store.DeliveryState;

/**
 * How far a delivery is, as it is stored; the members are those of {@link DeliveryResource}.
 *
 * @param payloadOf the delivery under whose id the payload is kept: itself, or the one that it replays
 * @param nextAttemptAt means nothing unless it is pending
 */
public record DeliveryRow(
        UUID id,
        UUID integrationId,
        UUID handlerId,
        @Nullable String handlerName,
        Instant receivedAt,
        @Nullable String providerId,
        UUID payloadOf,
        String status,
        @Nullable String reason,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Long lastDurationMs,
        Instant changedAt,
        @Nullable Instant nextAttemptAt) {

    static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getObject("delivery_id", UUID.class),
                row.getObject("integration_id", UUID.class),
                row.getObject("handler_id", UUID.class),
                row.getString("handler_name"),
                time(row, "received_at"),
                row.getString("provider_id"),
                row.getObject("payload_of", UUID.class),
                row.getString("status"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getObject("last_duration_ms", Long.class),
                time(row, "changed_at"),
                time(row, "next_attempt_at"));
    }

    /** Whether there will be an attempt. */
    public boolean isPending() {
        return status.equals(DeliveryState.PENDING.value());
    }

    /** Null unless this is a replay. */
    public @Nullable UUID replayOf() {
        return payloadOf.equals(id) ? null : payloadOf;
    }

    /** As clients see it. */
    public DeliveryResource resource() {
        return new DeliveryResource(
                id,
                integrationId,
                handlerId,
                handlerName,
                receivedAt,
                status,
                reason,
                attempts,
                lastStatus,
                lastError,
                lastDurationMs,
                isPending() ? nextAttemptAt : null,
                changedAt,
                providerId,
                replayOf());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
