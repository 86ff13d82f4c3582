package dev.integrationhub.query.audit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reads events of all streams in the order of the store. */
class NextEvents {
    // One statement, so that snapshot and rows are of the same moment.
    private static final String QUERY = """
            select pg_snapshot_xmin(s)::text::bigint as xmin, e.*
            from (select pg_current_snapshot() as s) now
            left join lateral
                (select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, time_stamp,
                        payload, meta_data
                 from event_store.domain_event where global_index > ? order by global_index limit ?) e on true""";

    private final JdbcTemplate jdbc;

    NextEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called where the transaction has not written yet: it would stand in its own way. */
    Look after(long place, int limit) {
        return jdbc.query(QUERY, NextEvents::look, place, limit);
    }

    /** The id of a transaction, that of the caller: all others that have one already are below. */
    long nextTransaction() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class));
    }

    private static Look look(ResultSet row) throws SQLException {
        List<RawEvent> events = new ArrayList<>();
        long xmin = 0;
        while (row.next()) {
            xmin = row.getLong("xmin");
            if (row.getBytes("payload") != null) {
                events.add(event(row));
            }
        }
        return new Look(xmin, events);
    }

    private static RawEvent event(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong("global_index"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                time(row.getString("time_stamp")),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    /** An event that nobody can tell the time of has its place among the others all the same. */
    private static Instant time(String text) {
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
