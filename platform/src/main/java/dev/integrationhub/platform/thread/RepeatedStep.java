package dev.integrationhub.platform.thread;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same again and again, on a thread of its own, until it is stopped. A step that fails is tried again after a second. */
public final class RepeatedStep {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Logger log;
    private final String name;
    private final String whatFails;
    private final Supplier<Duration> step;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    /**
     * Does not start yet.
     *
     * @param owner whose log tells of the first of several failures in a row
     * @param whatFails what it tells
     * @param step answers how long to wait after it
     */
    public RepeatedStep(Class<?> owner, String name, String whatFails, Supplier<Duration> step) {
        this.log = LoggerFactory.getLogger(owner);
        this.name = name;
        this.whatFails = whatFails;
        this.step = step;
    }

    /** How the last step failed; null if it did not. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Begins with a first step at once. */
    public void start() {
        Thread started = Daemons.named(name).newThread(this::run);
        thread = started;
        started.start();
    }

    /** Ends the wait for the next step. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Whether there will be another step. */
    public boolean isRunning() {
        return thread != null;
    }

    /** Returns when the step that is under way has ended, or after some seconds. */
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

    private void run() {
        while (isCurrent()) {
            LockSupport.parkNanos(next().toNanos());
        }
    }

    private boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    private Duration next() {
        try {
            Duration pause = step.get();
            failure = null;
            return pause;
        } catch (RuntimeException | Error e) {
            if (failure == null && isCurrent()) {
                log.warn(whatFails, e);
            }
            failure = e;
            return AFTER_FAILURE;
        }
    }
}
