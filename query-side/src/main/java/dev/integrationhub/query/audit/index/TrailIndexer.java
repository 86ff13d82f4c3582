package dev.integrationhub.query.audit.index;

import java.time.Duration;
import java.util.Optional;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.RepeatedStep;

/**
 * Adds entries to the trail as events come, on a thread of its own: at once those that this process stores, since who stored them waits for
 * it, and soon those of others. Of several processes, whichever is first does the next ones.
 */
@Component
class TrailIndexer implements SmartLifecycle {
    private static final Duration IDLE = Duration.ofMillis(20);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final RepeatedStep adding;
    private final TrailIndex index;
    private final EventBus events;
    private volatile @Nullable Registration stored;
    private long upTo = -1;
    private long lastStep = System.nanoTime() - SIGN_OF_LIFE.toNanos();

    TrailIndexer(TrailIndex index, EventBus events) {
        this.index = index;
        this.events = events;
        IndexStep step = index.live();
        adding = new RepeatedStep(
                TrailIndexer.class,
                "audit-trail",
                "The audit trail does not go on now; it is tried again",
                () -> next(step));
    }

    /** What keeps it from going on; null if nothing does. */
    @Nullable
    Throwable failure() {
        return adding.failure();
    }

    @Override
    public void start() {
        adding.start();
        stored = events.subscribe(some -> afterCommit());
    }

    private void afterCommit() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(done -> adding.wake());
        } else {
            adding.wake();
        }
    }

    private Duration next(IndexStep step) {
        return mayHaveSomethingToDo() ? run(step) : IDLE;
    }

    /** It is asked fifty times a second, so it is one small question; once a second a step tells that there is somebody. */
    private boolean mayHaveSomethingToDo() {
        return System.nanoTime() - lastStep > SIGN_OF_LIFE.toNanos() || index.hasEventsBehind(upTo);
    }

    private Duration run(IndexStep step) {
        lastStep = System.nanoTime();
        Optional<IndexStep.Result> result = step.run();
        upTo = result.map(IndexStep.Result::upTo).orElse(upTo);
        return result.filter(IndexStep.Result::hasMore).isPresent() ? Duration.ZERO : IDLE;
    }

    @Override
    public void stop() {
        adding.stop();
        Registration subscribed = stored;
        if (subscribed != null) {
            subscribed.cancel();
        }
    }

    @Override
    public boolean isRunning() {
        return adding.isRunning();
    }
}
