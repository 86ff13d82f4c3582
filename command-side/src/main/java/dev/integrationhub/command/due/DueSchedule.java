package dev.integrationhub.command.due;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.Daemons;

/** Has a round made every so often, on a thread of its own; the first one soon after the start, but not in its way. */
@Component
class DueSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DueSchedule.class);
    private static final int PART_BEFORE_THE_FIRST = 10;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final DueRound round;
    private final List<Upkeep> upkeeps;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService thread;

    DueSchedule(DueRound round, List<Upkeep> upkeeps, @Value("${hub.due.interval}") Duration interval) {
        if (interval.toMillis() < PART_BEFORE_THE_FIRST) {
            throw new IllegalArgumentException("hub.due.interval: this is too short");
        }
        this.round = round;
        this.upkeeps = List.copyOf(upkeeps);
        this.interval = interval;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a round lets no failure out
    public void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, Daemons.named("due"));
        thread = started;
        started.scheduleWithFixedDelay(
                () -> run(started),
                interval.dividedBy(PART_BEFORE_THE_FIRST).toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void run(ScheduledExecutorService self) {
        try {
            round.run(() -> !self.isShutdown());
            upkeeps.forEach(Upkeep::keepUp);
        } catch (RuntimeException e) {
            LOG.warn("What is due cannot be found now; it is tried again", e);
        }
    }

    /** Lets what is being ended come to its end. */
    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("What is being ended takes long; it is left to the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
