package dev.integrationhub.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.platform.eventstore.EventSerializer;

/** Reads the events of one stream, row by row: one that cannot be read hides no other. */
@Component
class EventLog {
    private static final int ROWS_IN_MEMORY = 500;

    private final JdbcClient jdbc;
    private final EventSerializer serializer;

    EventLog(JdbcClient jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** The sequence number of a stream's last event; empty if there is no such stream. */
    OptionalLong lastSequence(String streamId) {
        return jdbc.sql("select max(sequence_number) from event_store.domain_event where aggregate_identifier = ?")
                .param(streamId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Hands over the events up to and including a sequence number, the oldest first. Needs a transaction to read in portions. */
    void read(String streamId, long upTo, Consumer<StoredEvent> reader) {
        jdbc.sql("""
                        select sequence_number, event_identifier, payload_type, payload_revision, time_stamp, payload, meta_data
                        from event_store.domain_event
                        where aggregate_identifier = ? and sequence_number <= ?
                        order by sequence_number""").withFetchSize(ROWS_IN_MEMORY).params(streamId, upTo).query(row -> {
            reader.accept(event(row));
        });
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        String name = row.getString("payload_type");
        Object payload = deserialize(row.getBytes("payload"), name, row.getString("payload_revision"));
        Object metadata = deserialize(row.getBytes("meta_data"), MetaData.class.getName(), null);
        return new StoredEvent(
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                name,
                Instant.parse(row.getString("time_stamp")),
                metadata instanceof MetaData known ? known : Map.of(),
                payload instanceof IntegrationEvent known ? known : null);
    }

    private @Nullable Object deserialize(byte[] bytes, String type, @Nullable String revision) {
        try {
            return serializer.deserialize(new SimpleSerializedObject<>(bytes, byte[].class, type, revision));
        } catch (SerializationException e) {
            return null;
        }
    }
}
