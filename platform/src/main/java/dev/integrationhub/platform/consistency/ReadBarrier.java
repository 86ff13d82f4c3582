package dev.integrationhub.platform.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;

/**
 * Holds a write's answer back until the read models and the audit trail have passed it, so that the next read shows it, on whichever
 * process. It looks at their stored positions, which every process can see, and then at what this process keeps in its memory.
 */
public class ReadBarrier {
    /** The name under which the audit trail says how far it is. */
    public static final String AUDIT_TRAIL = "audit-trail";

    private static final String ANY = "%";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration claimTimeout;
    private final List<LocalView> views;

    public ReadBarrier(JdbcClient jdbc, Clock clock, Duration claimTimeout, List<LocalView> views) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.claimTimeout = claimTimeout;
        this.views = List.copyOf(views);
    }

    /**
     * Waits until all that is made of the event has passed it: for one of an integration, all living processors and the memory of this
     * process; for any other, the audit trail alone, since event processors are in no hurry to pass what is not for them.
     *
     * @return false if they had not after 2 s, or if nobody works on some of them
     */
    public boolean await(String streamId, long sequenceNumber) {
        long globalIndex = jdbc.sql("select global_index from event_store.domain_event"
                        + " where aggregate_identifier = ? and sequence_number = ?")
                .params(streamId, sequenceNumber)
                .query(Long.class)
                .single();
        Instant deadline = clock.instant().plus(LONGEST_WAIT);
        if (!StreamId.isOfIntegration(streamId)) {
            return await(deadline, () -> stored(globalIndex, AUDIT_TRAIL));
        }
        return await(deadline, () -> stored(globalIndex, ANY))
                && await(
                        deadline,
                        () -> views.stream().allMatch(view -> view.hasPassed(globalIndex)) ? Look.PASSED : Look.BEHIND);
    }

    private enum Look {
        PASSED,
        BEHIND,
        NOBODY_MOVES
    }

    private boolean await(Instant deadline, Supplier<Look> looking) {
        Duration pause = FIRST_PAUSE;
        Look look = looking.get();
        while (look == Look.BEHIND && !clock.instant().isAfter(deadline)) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            look = looking.get();
        }
        return look == Look.PASSED;
    }

    private Look stored(long globalIndex, String named) {
        Progress progress = progress(globalIndex, named);
        return progress.behind() == 0 ? Look.PASSED : progress.behindAndAlive() == 0 ? Look.NOBODY_MOVES : Look.BEHIND;
    }

    private record Progress(long behind, long behindAndAlive) {}

    private Progress progress(long globalIndex, String named) {
        return jdbc.sql("""
                with position as (
                    select coalesce((token->>'index')::bigint >= :index and not (token->'gaps') @> to_jsonb(:index), false) as passed,
                           owner is not null and timestamp::timestamptz > :claimedSince::timestamptz as alive
                    from (select convert_from(token, 'UTF8')::jsonb as token, owner, timestamp
                          from event_store.processor_token where processor_name like :named) t
                )
                select count(*) filter (where not passed) as behind,
                       count(*) filter (where not passed and alive) as behind_and_alive
                from position""")
                .param("index", globalIndex)
                .param("named", named)
                .param("claimedSince", clock.instant().minus(claimTimeout).toString())
                .query((row, n) -> new Progress(row.getLong("behind"), row.getLong("behind_and_alive")))
                .single();
    }
}
