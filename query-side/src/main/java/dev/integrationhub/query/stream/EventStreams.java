package dev.integrationhub.query.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.query.state.IntegrationLog;

/**
 * All who watch events in this process. One thread looks for new ones for all of them, as long as there is somebody; each has a thread
 * to be told by. It stops before the web server, which would wait for them.
 */
@Component
class EventStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST = 100;
    private static final int MOST_OF_ONE_CALLER = 10;
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final IntegrationLog log;
    private final Duration beat;
    private final Executor threads = threads();
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private boolean followed;
    private volatile boolean running;

    @Autowired
    EventStreams(IntegrationLog log) {
        this(log, BEAT);
    }

    /** @param beat how often each stream shows that it lives, and its watcher's rights are looked up */
    EventStreams(IntegrationLog log, Duration beat) {
        this.log = log;
        this.beat = beat;
    }

    /**
     * Lets somebody watch.
     *
     * @param after the last version that they know
     * @return to be ended when they go
     * @throws ProblemException 503 if as many watch as may, 429 if they do themselves
     */
    synchronized EventStream open(
            UUID integrationId, String caller, Watcher watcher, BooleanSupplier mayGoOn, long after) {
        if (!running || streams.size() >= MOST) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "As many watch events here as may.", List.of(), RETRY_AFTER);
        }
        if (streams.stream().filter(stream -> stream.caller().equals(caller)).count() >= MOST_OF_ONE_CALLER) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "These are more than " + MOST_OF_ONE_CALLER + " live streams of events at once.",
                    List.of(),
                    RETRY_AFTER);
        }
        EventStream stream = new EventStream(integrationId, caller, watcher, mayGoOn, beat, after);
        streams.add(stream);
        if (!followed) {
            followed = true;
            threads.execute(this::follow);
        }
        threads.execute(() -> run(stream));
        return stream;
    }

    /** How many watch. */
    int size() {
        return streams.size();
    }

    private void run(EventStream stream) {
        try {
            stream.run(log);
        } finally {
            stream.close();
            streams.remove(stream);
        }
    }

    private void follow() {
        boolean failing = false;
        while (isWatched()) {
            try {
                look();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn("New events cannot be looked for now; whoever watches hears of them later", e);
                }
                failing = true;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look() {
        Map<UUID, Long> newest = log.lastVersions(
                streams.stream().map(EventStream::integrationId).collect(Collectors.toSet()));
        streams.forEach(stream -> {
            Long version = newest.get(stream.integrationId());
            if (version != null) {
                stream.seen(version);
            }
        });
    }

    private synchronized boolean isWatched() {
        followed = running && !streams.isEmpty();
        return followed;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        streams.forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Executor threads() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("events-live-");
        executor.setVirtualThreads(Runtime.version().feature() >= 21);
        executor.setDaemon(true);
        return executor;
    }
}
