package dev.integrationhub.query.audit.index;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.Daemons;

/**
 * Adds entries to the trail as events come, on a thread of its own: at once those that this process stores, since who stored them waits for
 * it, and soon those of others. Of several processes, whichever is first does the next ones.
 */
@Component
class TrailIndexer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TrailIndexer.class);
    private static final Duration IDLE = Duration.ofMillis(20);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final TrailIndex index;
    private final EventBus events;
    private volatile @Nullable Registration stored;
    private volatile @Nullable Thread thread;
    private volatile @Nullable RuntimeException failure;
    private long upTo = -1;
    private long lastStep = System.nanoTime() - SIGN_OF_LIFE.toNanos();

    TrailIndexer(TrailIndex index, EventBus events) {
        this.index = index;
        this.events = events;
    }

    /** What keeps it from going on; null if nothing does. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public void start() {
        Thread started = Daemons.named("audit-trail").newThread(this::run);
        thread = started;
        started.start();
        stored = events.subscribe(some -> afterCommit());
    }

    private void afterCommit() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(done -> LockSupport.unpark(thread));
        } else {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        IndexStep step = index.live();
        while (thread == Thread.currentThread()) {
            LockSupport.parkNanos(next(step).toNanos());
        }
    }

    /** How long to wait after it. */
    private Duration next(IndexStep step) {
        try {
            Duration pause = mayHaveSomethingToDo() ? run(step) : IDLE;
            failure = null;
            return pause;
        } catch (RuntimeException e) {
            if (failure == null) {
                LOG.warn("The audit trail does not go on now; it is tried again", e);
            }
            failure = e;
            return AFTER_FAILURE;
        }
    }

    /** It is asked fifty times a second, so it is one small question; once a second a step tells that there is somebody. */
    private boolean mayHaveSomethingToDo() {
        return System.nanoTime() - lastStep > SIGN_OF_LIFE.toNanos() || index.hasEventsBehind(upTo);
    }

    private Duration run(IndexStep step) {
        lastStep = System.nanoTime();
        Optional<IndexStep.Result> result = step.run();
        upTo = result.map(IndexStep.Result::upTo).orElse(upTo);
        return result.filter(IndexStep.Result::wasFull).isPresent() ? Duration.ZERO : IDLE;
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        Registration subscribed = stored;
        if (subscribed != null) {
            subscribed.cancel();
        }
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
