package dev.integrationhub.ingress.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was told. */
@Component
class ChannelRows {
    /** In it nothing is over: what follows such a snapshot is everything. */
    private static final String BEFORE_EVERYTHING = "1:1:";

    private final JdbcClient jdbc;

    ChannelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a subject was told of, so that it is not told again on the same occasion.
     *
     * @param what such as {@code secret-expired}
     */
    record Occasion(String what, UUID subjectId, String occasion) {}

    /** How far the channel is; one that is new begins now. */
    ChannelState state(String channel, Instant now) {
        return find(channel).orElseGet(() -> {
            jdbc.sql("insert into ingress.notification_channel values (?, pg_current_snapshot(), ?, null)"
                            + " on conflict do nothing")
                    .params(channel, now.atOffset(ZoneOffset.UTC))
                    .update();
            return find(channel).orElseThrow();
        });
    }

    private Optional<ChannelState> find(String channel) {
        return jdbc.sql("select *, pg_current_snapshot() as now,"
                        + " pg_snapshot_xmax(told) > pg_snapshot_xmax(pg_current_snapshot()) as foreign_server"
                        + " from ingress.notification_channel where channel = ?")
                .param(channel)
                .query(ChannelRows::state)
                .optional();
    }

    private static ChannelState state(ResultSet row, int number) throws SQLException {
        String stored = row.getString("told");
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new ChannelState(
                row.getString("channel"),
                stored,
                row.getBoolean("foreign_server") ? BEFORE_EVERYTHING : stored,
                row.getString("now"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }

    /** Notes that all was told which the state could tell of, unless another process was quicker. */
    void told(ChannelState state, List<Occasion> occasions, Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        with moved as (
                            update ingress.notification_channel set told = cast(? as pg_snapshot), since = ?, sent_at = ?
                            where channel = ? and told::text = ?
                            returning channel)
                        insert into ingress.notification_told
                        select channel, what, subject_id, occasion
                        from moved, unnest(?::text[], ?::uuid[], ?::text[]) as o (what, subject_id, occasion)
                        on conflict (channel, what, subject_id) do update set occasion = excluded.occasion""")
                .params(
                        state.now(),
                        time,
                        time,
                        state.channel(),
                        state.stored(),
                        occasions.stream().map(Occasion::what).toArray(String[]::new),
                        occasions.stream().map(Occasion::subjectId).toArray(UUID[]::new),
                        occasions.stream().map(Occasion::occasion).toArray(String[]::new))
                .update();
    }
}
