package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.Daemons;

/** Which events of integrations are stored and not yet in the memory. Asked at most a hundred times a second, however many ask. */
@Component
class StoredEvents implements DisposableBean {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final JdbcClient jdbc;
    private final RouteMemory memory;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Daemons.named("stored-events"));
    private final SharedReading<List<Long>> unknown = new SharedReading<>(this::read, reader, PAUSE);

    StoredEvents(JdbcClient jdbc, RouteMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * Events that are stored when this is called, or soon after, and not in the memory: the last of them, and those before what it
     * has passed that were committed late.
     */
    CompletableFuture<List<Long>> unknown() {
        return unknown.next();
    }

    private List<Long> read() {
        Progress progress = memory.progress();
        String[] gaps = progress.gaps().stream().map(String::valueOf).toArray(String[]::new);
        List<Long> late = gaps.length == 0
                ? List.of()
                : jdbc.sql("select global_index from event_store.domain_event"
                                + " where type = 'integration' and global_index = any (?::bigint[])")
                        .params((Object) gaps)
                        .query(Long.class)
                        .list();
        long head = jdbc.sql("select coalesce(max(global_index), -1) from event_store.domain_event"
                        + " where type = 'integration'")
                .query(Long.class)
                .single();
        List<Long> events = new ArrayList<>(late);
        if (!progress.hasPassed(head)) {
            events.add(head);
        }
        return events;
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
