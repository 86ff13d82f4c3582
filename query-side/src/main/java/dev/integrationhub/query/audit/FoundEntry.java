package dev.integrationhub.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry with the event that it was made of.
 *
 * @param version the event's sequence number in its stream
 * @param changes as {@link StoredChange} writes them
 */
record FoundEntry(
        long leafIndex,
        String eventId,
        long version,
        Instant timestamp,
        String category,
        String action,
        String outcome,
        @Nullable UUID integrationId,
        @Nullable String actorType,
        @Nullable String actorId,
        @Nullable String viaType,
        @Nullable String viaId,
        @Nullable String targetType,
        @Nullable UUID targetId,
        @Nullable UUID handlerId,
        @Nullable String targetName,
        @Nullable String changes,
        EventMembers payload,
        EventMembers metadata) {

    static FoundEntry of(ResultSet row, int number) throws SQLException {
        return new FoundEntry(
                row.getLong("leaf_index"),
                row.getString("event_identifier"),
                row.getLong("sequence_number"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("class"),
                row.getString("action"),
                row.getString("outcome"),
                row.getObject("integration_id", UUID.class),
                row.getString("actor_type"),
                row.getString("actor_id"),
                row.getString("via_type"),
                row.getString("via_id"),
                row.getString("target_type"),
                row.getObject("target_id", UUID.class),
                row.getObject("handler_id", UUID.class),
                row.getString("target_name"),
                row.getString("changes"),
                EventMembers.of(row.getBytes("payload")),
                EventMembers.of(row.getBytes("meta_data")));
    }
}
