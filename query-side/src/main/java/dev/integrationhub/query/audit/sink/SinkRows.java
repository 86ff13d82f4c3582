package dev.integrationhub.query.audit.sink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.operator.OperatorWebhook;

/** The row that says how far the sink is, for all processes. Each change is a statement, and none lasts while something is sent. */
class SinkRows {
    /** Longer than it takes to send a batch: who has not said by then what came of it is taken to be gone. */
    private static final Duration LEASE = OperatorWebhook.LONGEST_CALL.multipliedBy(3);

    private final JdbcClient jdbc;

    SinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The right to send a batch, for a while.
     *
     * @param upTo number of the last entry that the batch may have
     * @param failures how many there were in a row before it
     */
    record Claim(UUID lease, long upTo, int failures) {}

    /** Empty until the row is made. */
    Optional<SinkState> find() {
        return jdbc.sql("""
                        select s.*, coalesce(s.leased_until > now(), false) as held, coalesce(s.next_try_at > now(), false) as pausing,
                            p.next_leaf - 1 as last, p.up_to
                        from audit.sink s, audit_trail.progress p""").query(SinkRows::state).optional();
    }

    /** Makes it begin behind what there is now. */
    void make() {
        jdbc.sql("insert into audit.sink (begins_after) values (?) on conflict do nothing")
                .param(lastEvent())
                .update();
    }

    /** Place of the last event; -1 if there is none. */
    long lastEvent() {
        return jdbc.sql("select coalesce(max(global_index), -1) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    /**
     * Says by number where it begins; to be called once there are entries of all that was before.
     *
     * @return the number of the last entry before it; empty if it was said already
     */
    OptionalLong begin() {
        return jdbc.sql("""
                        update audit.sink set position = coalesce(
                            (select leaf_index from audit_trail.entry where global_index <= begins_after
                             order by leaf_index desc limit 1), -1)
                        where position is null returning position""").query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Goes back behind an entry; false if it is somewhere else meanwhile. */
    boolean turnBack(long from, long to) {
        return jdbc.sql("update audit.sink set position = ?, sending_up_to = null where position = ?")
                        .param(to)
                        .param(from)
                        .update()
                == 1;
    }

    /**
     * Takes the right to send the batch behind a position, unless another has it.
     *
     * @param first number of the first entry that it has
     * @param last number of the last entry that it can have; if it was sent before as a shorter one, it is that again
     * @param atOnce whether a pause is passed over
     */
    Optional<Claim> claim(long position, long first, long last, boolean atOnce) {
        UUID lease = UUID.randomUUID();
        return jdbc.sql("""
                        update audit.sink set lease = :lease, leased_until = now() + :seconds * interval '1 second',
                            sending_up_to = case when sending_up_to between :first and :last then sending_up_to else :last end
                        where position = :position and (leased_until is null or leased_until <= now())
                            and (:atOnce or next_try_at is null or next_try_at <= now())
                        returning sending_up_to, failures""")
                .param("lease", lease)
                .param("seconds", LEASE.toSeconds())
                .param("first", first)
                .param("last", last)
                .param("position", position)
                .param("atOnce", atOnce)
                .query((row, number) -> new Claim(lease, row.getLong("sending_up_to"), row.getInt("failures")))
                .optional();
    }

    /** Notes that the receiver has all up to an entry. */
    void delivered(Claim claim, long last) {
        jdbc.sql("""
                        update audit.sink set position = ?, sent_at = now(), failures = 0, failing_since = null, last_error = null,
                            next_try_at = null, sending_up_to = null, lease = null, leased_until = null
                        where lease = ?""").param(last).param(claim.lease()).update();
    }

    /** Notes that it is not known whether the receiver has them. */
    void failed(Claim claim, String error, Duration pause) {
        jdbc.sql("""
                        update audit.sink set failures = failures + 1, failing_since = coalesce(failing_since, now()), last_error = ?,
                            next_try_at = now() + ? * interval '1 millisecond', lease = null, leased_until = null
                        where lease = ?""").param(error).param(pause.toMillis()).param(claim.lease()).update();
    }

    private static SinkState state(ResultSet row, int number) throws SQLException {
        return new SinkState(
                row.getObject("position", Long.class),
                row.getLong("begins_after"),
                row.getBoolean("held"),
                row.getBoolean("pausing"),
                row.getInt("failures"),
                instant(row.getTimestamp("failing_since")),
                row.getString("last_error"),
                instant(row.getTimestamp("sent_at")),
                row.getLong("last"),
                row.getLong("up_to"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
