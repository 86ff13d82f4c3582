package dev.integrationhub.query.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.eventstore.EventSerializer;

/**
 * The events of single integrations as they are stored, a page at a time: between two pages nothing of the database is held. Events of
 * an integration are numbered without a hole and appear in that order, so nothing can be missed.
 */
@Component
public class IntegrationLog {
    /** Before the first event. */
    public static final long BEGINNING = -1;

    private static final int MOST_EVENTS = 500;
    private static final int MOST_BYTES = 4 << 20;

    private final JdbcClient jdbc;
    private final EventSerializer serializer;

    IntegrationLog(JdbcClient jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * The sequence number of an integration's last event.
     *
     * @throws ProblemException 404 if there never was such an integration
     */
    public long lastVersion(UUID integrationId) {
        Long last = lastVersions(List.of(integrationId)).get(integrationId);
        if (last == null) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_FOUND, "There is no integration " + integrationId + ".");
        }
        return last;
    }

    /** The sequence numbers of the last events of those integrations that have any. */
    public Map<UUID, Long> lastVersions(Collection<UUID> integrationIds) {
        Map<UUID, Long> last = new HashMap<>();
        jdbc.sql("""
                        select s.id, (select max(e.sequence_number) from event_store.domain_event e
                                      where e.aggregate_identifier = s.id) as last
                        from unnest(?::text[]) s (id)""")
                .param(integrationIds.stream().map(StreamId::integration).toArray(String[]::new))
                .query(row -> {
                    Long version = row.getObject("last", Long.class);
                    if (version != null) {
                        last.put(StreamId.uuidOf(row.getString("id")), version);
                    }
                });
        return last;
    }

    /**
     * The first of the events behind a version, in their order: as many as are few enough to be in memory, and one at least.
     *
     * @return none if there are no more
     */
    public List<LoggedEvent> after(UUID integrationId, long version) {
        return jdbc.sql("""
                        select * from
                            (select e.*, sum(bytes) over (order by sequence_number) as bytes_so_far from
                                (select sequence_number, event_identifier, payload_type, payload_revision, time_stamp, meta_data,
                                        payload, octet_length(meta_data) + octet_length(payload) as bytes
                                 from event_store.domain_event
                                 where aggregate_identifier = ? and sequence_number > ?
                                 order by sequence_number limit ?) e) p
                        where bytes_so_far <= ? or bytes_so_far = bytes
                        order by sequence_number""")
                .params(StreamId.integration(integrationId), version, MOST_EVENTS, MOST_BYTES)
                .query((row, number) -> event(row))
                .list();
    }

    /** What an event says; null if this version of the hub cannot read it. */
    public @Nullable IntegrationEvent read(LoggedEvent event) {
        try {
            return serializer.deserialize(new SimpleSerializedObject<>(
                                    event.payload(), byte[].class, event.type(), event.revision()))
                            instanceof IntegrationEvent known
                    ? known
                    : null;
        } catch (SerializationException e) {
            return null;
        }
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("time_stamp"),
                row.getBytes("meta_data"),
                row.getBytes("payload"));
    }
}
