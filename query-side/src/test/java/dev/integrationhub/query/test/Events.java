package dev.integrationhub.query.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;

/** Writes events as the command side would. */
public class Events {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final EventStore store;
    private final JdbcClient jdbc;
    private final Map<UUID, AtomicLong> next = new ConcurrentHashMap<>();

    public Events(EventStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Appends events without waiting for their projection. */
    public void append(IntegrationEvent... events) {
        append(List.of(events));
    }

    public void append(List<? extends IntegrationEvent> events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (IntegrationEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    StreamId.INTEGRATION,
                    StreamId.integration(event.integrationId()),
                    skip(event.integrationId()),
                    event,
                    MetaData.with("actorType", "anonymous")
                            .and("correlationId", "c-1")
                            .and("causationId", "c-2")));
        }
        store.publish(messages);
    }

    /** Appends an event of a stream that is not an integration's. */
    public void appendOther(String streamType, String streamId, long sequence, Object event, Map<String, ?> metadata) {
        store.publish(new GenericDomainEventMessage<>(streamType, streamId, sequence, event, metadata));
    }

    /** Appends events and waits until they are projected. */
    public void happen(IntegrationEvent... events) {
        append(events);
        awaitProjected();
    }

    /** Takes the next sequence number of a stream. */
    public long skip(UUID integrationId) {
        return next.computeIfAbsent(integrationId, id -> new AtomicLong()).getAndIncrement();
    }

    /** Waits until everything that was appended is projected. */
    public void awaitProjected() {
        await(() -> unprojected() == 0);
        awaitEntries();
    }

    /** Waits until everything that was appended has its entry in the audit trail. */
    public void awaitEntries() {
        long head = jdbc.sql("select coalesce(max(global_index), -1) from event_store.domain_event")
                .query(Long.class)
                .single();
        await(() -> jdbc.sql("select up_to from audit_trail.progress")
                        .query(Long.class)
                        .single()
                >= head);
    }

    public static void await(java.util.function.BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not come true in " + LONGEST_WAIT);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private long unprojected() {
        return jdbc.sql("""
                        select count(*) from
                            (select aggregate_identifier, max(sequence_number) as last
                             from event_store.domain_event
                             where aggregate_identifier like 'integration:%' group by aggregate_identifier) e
                        left join projected_stream s on s.stream_id = e.aggregate_identifier
                        where s.version is null or s.version < e.last""").query(Long.class).single();
    }
}
