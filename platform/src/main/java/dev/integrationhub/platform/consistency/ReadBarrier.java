package dev.integrationhub.platform.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a write's answer back until the read models have passed it, so that the next read shows it, on whichever process. It looks
 * at the stored positions of the event processors, which every process can see.
 */
public class ReadBarrier {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration claimTimeout;

    public ReadBarrier(JdbcClient jdbc, Clock clock, Duration claimTimeout) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.claimTimeout = claimTimeout;
    }

    /**
     * Waits until all living processors have passed the event.
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
        Duration pause = FIRST_PAUSE;
        while (true) {
            Progress progress = progress(globalIndex);
            if (progress.behind() == 0) {
                return true;
            }
            if (progress.behindAndAlive() == 0 || clock.instant().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private record Progress(long behind, long behindAndAlive) {}

    private Progress progress(long globalIndex) {
        return jdbc.sql("""
                with position as (
                    select coalesce((token->>'index')::bigint >= :index and not (token->'gaps') @> to_jsonb(:index), false) as passed,
                           owner is not null and timestamp::timestamptz > :claimedSince::timestamptz as alive
                    from (select convert_from(token, 'UTF8')::jsonb as token, owner, timestamp from event_store.processor_token) t
                )
                select count(*) filter (where not passed) as behind,
                       count(*) filter (where not passed and alive) as behind_and_alive
                from position""")
                .param("index", globalIndex)
                .param("claimedSince", clock.instant().minus(claimTimeout).toString())
                .query((row, n) -> new Progress(row.getLong("behind"), row.getLong("behind_and_alive")))
                .single();
    }
}
