package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.DeliveryOutcomes;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Shows that this process lives, and buries those that do not. After an outage of the database all look dead; so nobody is buried before
 * this process itself could show for as long as it takes that it lives.
 */
@Component
class WorkerPulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPulse.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    private final Workers workers;
    private final long timeout;
    /** When it was last shown, by {@link System#nanoTime()}; before the first time, so long ago that it does not count. */
    private volatile long shownAt;

    private volatile @Nullable Thread thread;

    WorkerPulse(Workers workers) {
        this.workers = workers;
        this.timeout = workers.timeout().toNanos();
        this.shownAt = System.nanoTime() - timeout;
    }

    /** Whether what this process has in hand is found by others if it dies. */
    boolean isShown() {
        return System.nanoTime() - shownAt < timeout;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = Daemons.named("delivery-pulse").newThread(this::run);
            thread = started;
            started.start();
        }
    }

    private void run() {
        long steadySince = System.nanoTime();
        long last = steadySince;
        long swept = steadySince;
        boolean failed = false;
        while (thread == Thread.currentThread()) {
            try {
                long now = System.nanoTime();
                workers.show();
                shownAt = now;
                failed = false;
                if (now - last > timeout) {
                    steadySince = now;
                }
                last = now;
                if (now - steadySince > timeout && workers.bury()) {
                    LOG.info("What another process had in hand when it died is attempted by those that live");
                }
                if (now - swept > SWEEP_EVERY.toNanos()) {
                    swept = now;
                    workers.sweep();
                }
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.warn("Nobody can be shown that this process lives", e);
                }
                failed = true;
            }
            LockSupport.parkNanos(timeout / 4);
        }
    }

    /** The last thing a process does: what it could not begin is attempted by others. */
    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        LockSupport.unpark(stopped);
        try {
            stopped.join(workers.timeout().toMillis());
            workers.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("What this process has in hand is attempted once it is taken for dead", e);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DeliveryOutcomes.STOPS_IN_PHASE - 1;
    }
}
