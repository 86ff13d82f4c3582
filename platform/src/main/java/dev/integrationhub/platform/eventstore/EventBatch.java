package dev.integrationhub.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import dev.integrationhub.platform.database.RowColumns;

/**
 * Appends events of many streams with one statement, however many they are: what an ingress writes would else cost a round trip each.
 * The rows are those that {@link PostgresEventStorageEngine} writes.
 */
public final class EventBatch {
    private static final String INSERT = """
            insert into event_store.domain_event
                (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                 payload_type, payload_revision, payload, meta_data)
            select e.id, e.stream,
                   coalesce(e.sequence, (select max(before.sequence_number) + 1 from event_store.domain_event before
                                         where before.aggregate_identifier = e.stream)),
                   e.stream_type, e.time, e.type, e.revision, e.payload, e.metadata
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                as e (id, stream, sequence, stream_type, time, type, revision, payload, metadata)""";

    private EventBatch() {}

    /**
     * Appends events in their order, within the present transaction of the connection.
     *
     * @throws SQLException none is appended then: unique_violation (23505) if somebody else was quicker, not_null_violation (23502) if
     *     an event follows a stream that has not begun
     */
    public static void append(Connection connection, List<PreparedEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new RowColumns<>(insert, events)
                    .text(PreparedEvent::eventId)
                    .text(PreparedEvent::streamId)
                    .number(PreparedEvent::sequence)
                    .text(PreparedEvent::streamType)
                    .text(PreparedEvent::time)
                    .text(PreparedEvent::type)
                    .text(PreparedEvent::revision)
                    .bytes(PreparedEvent::payload)
                    .bytes(PreparedEvent::metadata);
            insert.executeUpdate();
        }
    }
}
