package dev.integrationhub.ingress.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.integrationhub.api.event.StreamId;

/**
 * Brings the memory up to what the tables say at a moment: whole the first time, then what changed since. Changes are told by the
 * transactions that made them, so that nothing depends on having heard of each. To be used by one thread, with each {@link #next} in a
 * transaction of its own that sees the same all the time.
 */
final class RouteReading {
    /** A processor that stands still before an event must not keep all webhooks away. */
    private static final Duration STANDS_AFTER = Duration.ofSeconds(15);

    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int MOST_CHANGES = 1_000;

    private final JdbcTemplate jdbc;
    private final RouteRows rows;
    private final RouteMemory memory;
    private final Clock clock;
    private @Nullable Look last;
    private long firstHead;
    private Instant movedAt = Instant.EPOCH;

    RouteReading(JdbcTemplate jdbc, RouteMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.rows = new RouteRows(jdbc);
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * What a transaction sees.
     *
     * @param snapshot by which the next one knows what changed
     * @param head the last event of an integration, -1 for none
     */
    private record Look(String snapshot, Progress progress, long head) {}

    void next() {
        Look look = look();
        boolean complete = isComplete(look);
        List<UUID> changed = last == null ? List.of() : changedSince(last.snapshot());
        if (last == null || changed.size() > MOST_CHANGES || changed.size() * 2L > memory.size()) {
            memory.replace(rows.all(clock.instant()), look.progress(), complete);
        } else {
            memory.update(
                    changed,
                    changed.isEmpty() ? Map.of() : rows.of(changed, clock.instant()),
                    look.progress(),
                    complete);
        }
        last = look;
    }

    /** A hub that is made anew from its events would else show handlers as they once were. */
    private boolean isComplete(Look look) {
        Instant now = clock.instant();
        if (last == null) {
            firstHead = look.head();
        }
        if (last == null || last.progress().index() != look.progress().index()) {
            movedAt = now;
        }
        return look.progress().index() >= firstHead || !now.isBefore(movedAt.plus(STANDS_AFTER));
    }

    private Look look() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                        select pg_current_snapshot()::text as snapshot,
                               coalesce((token->>'index')::bigint, -1) as index,
                               array(select jsonb_array_elements_text(token->'gaps')::bigint) as gaps,
                               coalesce((select max(global_index) from event_store.domain_event
                                         where type = 'integration'), -1) as head
                        from (select 1) once left join
                             (select convert_from(token, 'UTF8')::jsonb as token
                              from event_store.processor_token where processor_name = ?) stored on true""", RouteReading::look, RouteProcessor.GROUP));
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        Long[] gaps = (Long[]) row.getArray("gaps").getArray();
        return new Look(
                row.getString("snapshot"), new Progress(row.getLong("index"), Set.of(gaps)), row.getLong("head"));
    }

    private List<UUID> changedSince(String snapshot) {
        return jdbc.query("""
                select stream_id from ingress.projected_stream
                where changed_in >= pg_snapshot_xmin(?::pg_snapshot)
                  and not pg_visible_in_snapshot(changed_in, ?::pg_snapshot)""", (row, number) -> StreamId.uuidOf(row.getString(1)), snapshot, snapshot);
    }
}
