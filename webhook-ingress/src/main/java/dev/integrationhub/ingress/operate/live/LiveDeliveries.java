package dev.integrationhub.ingress.operate.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * All who watch in this process. One thread follows the event store for all of them, as long as there is somebody; each has a thread to
 * be told by. It stops before the web server, which would wait for them.
 */
@Component
class LiveDeliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveDeliveries.class);
    private static final int MOST = 100;
    private static final int MOST_OF_ONE_CALLER = 10;
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final long LONGEST_BEGIN_SECONDS = 10;
    private static final long LOOK_MS = 250;
    private static final long FAILED_MS = 1000;

    private final StoredChanges events;
    private final LiveRows rows;
    private final Duration beat;
    private final Executor threads = threads();
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private @Nullable CompletableFuture<DeliveryTail> tail;
    private volatile boolean running;

    @Autowired
    LiveDeliveries(StoredChanges events, LiveRows rows) {
        this(events, rows, BEAT);
    }

    /** @param beat how often each stream shows that it lives, and its watcher's rights are looked up */
    LiveDeliveries(StoredChanges events, LiveRows rows, Duration beat) {
        this.events = events;
        this.rows = rows;
        this.beat = beat;
    }

    /**
     * Lets somebody watch.
     *
     * @param since the last thing they have heard of; null for none
     * @return to be ended when they go
     * @throws ProblemException 503 if as many watch as may, 429 if they do themselves
     */
    synchronized LiveStream open(
            UUID integrationId, String caller, Watcher watcher, BooleanSupplier mayGoOn, @Nullable Long since) {
        if (!running || streams.size() >= MOST) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "As many watch deliveries here as may.", List.of(), RETRY_AFTER);
        }
        if (streams.stream().filter(stream -> stream.caller().equals(caller)).count() >= MOST_OF_ONE_CALLER) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "These are more than " + MOST_OF_ONE_CALLER + " live views at once.",
                    List.of(),
                    RETRY_AFTER);
        }
        LiveStream stream = new LiveStream(integrationId, caller, watcher, mayGoOn, beat);
        streams.add(stream);
        CompletableFuture<DeliveryTail> followed = tail;
        if (followed == null) {
            CompletableFuture<DeliveryTail> begun = new CompletableFuture<>();
            followed = begun;
            tail = begun;
            threads.execute(() -> follow(begun));
        }
        CompletableFuture<DeliveryTail> present = followed;
        threads.execute(() -> run(stream, present, since));
        return stream;
    }

    /** How many watch. */
    int size() {
        return streams.size();
    }

    private void run(LiveStream stream, CompletableFuture<DeliveryTail> followed, @Nullable Long since) {
        try {
            DeliveryTail present = followed.get(LONGEST_BEGIN_SECONDS, TimeUnit.SECONDS);
            stream.run(present, new CatchUp(events, rows, present, since));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Nobody can watch now", e);
        } finally {
            stream.close();
            streams.remove(stream);
        }
    }

    private void follow(CompletableFuture<DeliveryTail> begun) {
        boolean failing = false;
        while (isWatched()) {
            try {
                if (!begun.isDone()) {
                    begun.complete(DeliveryTail.begin(events, rows));
                }
                failing = false;
                if (!begun.join().look(this::watched, this::tell)) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
                }
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn("Changes of deliveries cannot be read now; whoever watches hears of them later", e);
                }
                failing = true;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FAILED_MS));
            }
        }
    }

    private synchronized boolean isWatched() {
        if (running && !streams.isEmpty()) {
            return true;
        }
        tail = null;
        return false;
    }

    private Collection<UUID> watched() {
        return streams.stream().map(LiveStream::integrationId).collect(Collectors.toSet());
    }

    private void tell(LiveRow row) {
        streams.forEach(stream -> stream.offer(row));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        streams.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Executor threads() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("deliveries-live-");
        executor.setVirtualThreads(Runtime.version().feature() >= 21);
        executor.setDaemon(true);
        return executor;
    }
}
