package dev.integrationhub.ingress.operate.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;

/** The events of the store, as far as it takes to know which deliveries they are of. */
@Component
class StoredChanges {
    private final JdbcClient jdbc;

    StoredChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param change none for an event that is of no delivery */
    record Stored(long place, Optional<StoredChange> change) {}

    /** The place of the last event that can be seen; 0 for none. */
    long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    /** All transactions below have ended. */
    long oldestOpenTransaction() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** All transactions that have begun are below: it is one of its own, since a snapshot knows only those that have ended. */
    long nextTransaction() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    /** The events behind a place, of whatever, the first of them. */
    List<Stored> after(long place, int most) {
        return jdbc.sql("select global_index, type, aggregate_identifier from event_store.domain_event"
                        + " where global_index > ? order by global_index limit ?")
                .params(place, most)
                .query((row, number) -> stored(row))
                .list();
    }

    /** The events that can be seen at some places. */
    List<Stored> at(List<Long> places) {
        return places.isEmpty()
                ? List.of()
                : jdbc.sql("select global_index, type, aggregate_identifier from event_store.domain_event"
                                + " where global_index = any (?) order by global_index")
                        .param(places.toArray(Long[]::new))
                        .query((row, number) -> stored(row))
                        .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long place = row.getLong("global_index");
        return new Stored(
                place,
                StreamId.DELIVERY.equals(row.getString("type"))
                        ? Optional.of(new StoredChange(place, StreamId.uuidOf(row.getString("aggregate_identifier"))))
                        : Optional.empty());
    }
}
