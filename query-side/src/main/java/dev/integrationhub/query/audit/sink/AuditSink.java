package dev.integrationhub.query.audit.sink;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.integrationhub.platform.thread.Daemons;

/** Sends entries as they come, on a thread of its own: nothing waits for the receiver. */
class AuditSink implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSink.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final SinkStep step;
    private volatile @Nullable Thread thread;
    private volatile @Nullable RuntimeException failure;

    AuditSink(SinkStep step) {
        this.step = step;
    }

    /** What keeps this process from sending, other than the receiver; null if nothing does. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public void start() {
        Thread started = Daemons.named("audit-sink").newThread(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        while (isCurrent()) {
            LockSupport.parkNanos(next().toNanos());
        }
    }

    private boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    /** How long to wait after it. */
    private Duration next() {
        try {
            boolean more = step.run();
            failure = null;
            return more ? Duration.ZERO : IDLE;
        } catch (RuntimeException e) {
            if (failure == null && isCurrent()) {
                LOG.warn("The audit trail is not sent to the sink now; it is tried again", e);
            }
            failure = e;
            return AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        LockSupport.unpark(stopped);
        try {
            stopped.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
