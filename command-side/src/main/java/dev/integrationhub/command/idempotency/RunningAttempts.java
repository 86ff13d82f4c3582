package dev.integrationhub.command.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.thread.Daemons;

/**
 * Says of the requests that this process carries out, every few seconds, that it still does. Whoever stops saying so is dead, and the
 * next request with the key takes its place.
 */
class RunningAttempts implements AutoCloseable {
    /** How long after its begin, or the last word of it, an attempt counts as alive. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration RENEWAL = LEASE.dividedBy(3);
    private static final Logger LOG = LoggerFactory.getLogger(RunningAttempts.class);

    private final IdempotencyStore store;
    private final Map<IdempotentRequest, Long> begunAt = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Daemons.named("idempotency"));

    @SuppressWarnings("FutureReturnValueIgnored") // a renewal lets no failure out
    RunningAttempts(IdempotencyStore store) {
        this.store = store;
        thread.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void begin(IdempotentRequest request) {
        begunAt.put(request, System.nanoTime());
    }

    void end(IdempotentRequest request) {
        begunAt.remove(request);
    }

    /** Most requests are over before they need it. */
    private void renew() {
        long now = System.nanoTime();
        begunAt.forEach((request, begun) -> {
            if (now - begun >= RENEWAL.toNanos()) {
                renew(request);
            }
        });
    }

    private void renew(IdempotentRequest request) {
        try {
            store.renew(request);
        } catch (RuntimeException e) {
            LOG.warn("A keyed request cannot be kept alive now; it is tried again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
