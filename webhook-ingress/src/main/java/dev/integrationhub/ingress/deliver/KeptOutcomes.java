package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.DeliveryOutcomes;
import dev.integrationhub.ingress.store.Outcome;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Stores outcomes, and those that cannot be stored again and again until they are: what a target took once should not be brought to it
 * once more only because the database was away for a moment.
 */
@Component
class KeptOutcomes {
    private static final Logger LOG = LoggerFactory.getLogger(KeptOutcomes.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST = 20_000;

    private final DeliveryOutcomes outcomes;
    private final AtomicInteger kept = new AtomicInteger();
    private final ScheduledThreadPoolExecutor later;

    KeptOutcomes(DeliveryOutcomes outcomes) {
        this.outcomes = outcomes;
        later = new ScheduledThreadPoolExecutor(1, Daemons.named("delivery-outcomes"));
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** @param then what is to be done once it is stored, or given up; must not block */
    void store(Outcome outcome, Runnable then) {
        store(outcome, then, false);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is kept
    private void store(Outcome outcome, Runnable then, boolean again) {
        outcomes.store(outcome).whenComplete((stored, failure) -> {
            if (failure == null) {
                if (again) {
                    kept.decrementAndGet();
                }
                then.run();
            } else {
                keep(outcome, then, again, failure);
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it reports its failures itself
    private void keep(Outcome outcome, Runnable then, boolean again, Throwable failure) {
        if (!again && kept.incrementAndGet() > MOST) {
            kept.decrementAndGet();
            LOG.warn(
                    "The outcome of delivery {} is lost; it will be attempted again",
                    outcome.change().deliveryId());
            then.run();
            return;
        }
        LOG.debug(
                "The outcome of delivery {} cannot be stored now",
                outcome.change().deliveryId(),
                failure);
        try {
            later.schedule(() -> store(outcome, then, true), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            then.run();
        }
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
