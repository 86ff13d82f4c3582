package dev.integrationhub.ingress.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.platform.consistency.LocalView;

/** Writes events as the command side would. */
public class Events {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final EventStore store;
    private final JdbcClient jdbc;
    private final List<LocalView> views;
    private final Messages messages = new Messages();

    public Events(EventStore store, JdbcClient jdbc, List<LocalView> views) {
        this.store = store;
        this.jdbc = jdbc;
        this.views = List.copyOf(views);
    }

    /** Appends events without waiting for their projection. */
    public void append(IntegrationEvent... events) {
        List<DomainEventMessage<?>> appended = new ArrayList<>();
        for (IntegrationEvent event : events) {
            appended.add(messages.of(event));
        }
        store.publish(appended);
    }

    /** Appends events and waits until this process shows them. */
    public void happen(IntegrationEvent... events) {
        append(events);
        awaitProjected();
    }

    /** Waits until everything that was appended is projected, and in the memory of this process. */
    public void awaitProjected() {
        await(() -> unprojected() == 0);
        long head = jdbc.sql(
                        "select coalesce(max(global_index), -1) from event_store.domain_event where type = 'integration'")
                .query(Long.class)
                .single();
        await(() -> views.stream().allMatch(view -> view.hasPassed(head)));
    }

    public static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not come true in " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long unprojected() {
        return jdbc.sql("""
                        select count(*) from
                            (select aggregate_identifier, max(sequence_number) as last
                             from event_store.domain_event where type = 'integration' group by aggregate_identifier) e
                        left join ingress.projected_stream s on s.stream_id = e.aggregate_identifier
                        where s.last_sequence is null or s.last_sequence < e.last""").query(Long.class).single();
    }
}
