package dev.integrationhub.platform.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up once this process's read models have passed everything that was stored when it started; part of readiness. A process that served
 * before would show less than another, or than itself before a crash.
 *
 * <p>It waits as long as they move. One that stands still, in whichever process it runs, stands before an event that cannot be handled:
 * that must not keep writes and webhooks away, so the process serves, with what that read model holds.
 */
class CaughtUp implements HealthIndicator {
    /** Longer than it takes to get the place of a process that died: the time of its claim and the interval of looking for it. */
    private static final Duration STANDS_AFTER = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong headAtStart = new AtomicLong(UNKNOWN);
    private final AtomicBoolean passed = new AtomicBoolean();
    private final Map<String, Stand> stands = new HashMap<>();

    CaughtUp(EventProcessingConfiguration processing, JdbcClient jdbc, Clock clock) {
        this.processing = processing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when an event processor is where it is. */
    private record Stand(String position, Instant since) {}

    private record Behind(String processor, String position) {}

    @Override
    public Health health() {
        try {
            if (passed.get() || look()) {
                return Health.up().build();
            }
        } catch (DataAccessException e) {
            return Health.outOfService()
                    .withDetail("error", e.getClass().getName())
                    .build();
        }
        return Health.outOfService().withDetail("waitsFor", headAtStart.get()).build();
    }

    private synchronized boolean look() {
        headAtStart.compareAndSet(UNKNOWN, head());
        List<Behind> behind = behind(headAtStart.get());
        boolean allStand = behind.stream().map(this::stands).reduce(true, Boolean::logicalAnd);
        if (allStand && !passed.getAndSet(true)) {
            behind.forEach(one -> LOG.warn(
                    "The event processor {} stands still; what it makes is served as it is until that is repaired",
                    one.processor()));
        }
        return allStand;
    }

    private boolean stands(Behind one) {
        Instant now = clock.instant();
        Stand stand = stands.compute(
                one.processor(),
                (name, before) -> before != null && before.position().equals(one.position())
                        ? before
                        : new Stand(one.position(), now));
        return !now.isBefore(stand.since().plus(STANDS_AFTER));
    }

    private List<Behind> behind(long head) {
        String[] processors = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(processor -> processor.getName())
                .toArray(String[]::new);
        if (processors.length == 0) {
            return List.of();
        }
        // One that has no place in the store yet has not begun, even if there is nothing to pass: writes would not wait
        // for it.
        return jdbc.sql("""
                select name, coalesce(token::text, '') as position
                from unnest(:processors) name
                left join (select processor_name, convert_from(token, 'UTF8')::jsonb as token
                           from event_store.processor_token) stored on processor_name = name
                where processor_name is null
                   or :head > 0 and not coalesce(
                        (token->>'index')::bigint >= :head and not (token->'gaps') @> to_jsonb(:head), false)""")
                .param("processors", processors)
                .param("head", head)
                .query((row, n) -> new Behind(row.getString("name"), row.getString("position")))
                .list();
    }

    private long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
                .query(Long.class)
                .single();
    }
}
