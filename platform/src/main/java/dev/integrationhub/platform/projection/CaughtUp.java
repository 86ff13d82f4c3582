package dev.integrationhub.platform.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up once this process's read models have passed everything that was stored when it started; part of readiness. A process that served
 * before would show less than another, or than itself before a crash.
 */
class CaughtUp implements HealthIndicator {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;
    private final AtomicLong headAtStart = new AtomicLong(UNKNOWN);
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    CaughtUp(EventProcessingConfiguration processing, JdbcClient jdbc) {
        this.processing = processing;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        if (!caughtUp.get()) {
            headAtStart.compareAndSet(UNKNOWN, head());
            caughtUp.set(passed(headAtStart.get()));
        }
        return caughtUp.get()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waitsFor", headAtStart.get())
                        .build();
    }

    private boolean passed(long head) {
        List<String> processors = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(processor -> processor.getName())
                .toList();
        if (head == 0 || processors.isEmpty()) {
            return true;
        }
        long passed = jdbc.sql("""
                select count(*)
                from (select processor_name, convert_from(token, 'UTF8')::jsonb as token from event_store.processor_token) t
                where processor_name = any(:processors)
                  and (token->>'index')::bigint >= :head and not (token->'gaps') @> to_jsonb(:head)""")
                .param("processors", processors.toArray(String[]::new))
                .param("head", head)
                .query(Long.class)
                .single();
        return passed == processors.size();
    }

    private long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
                .query(Long.class)
                .single();
    }
}
