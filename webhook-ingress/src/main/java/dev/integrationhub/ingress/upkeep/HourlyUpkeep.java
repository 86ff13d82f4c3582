package dev.integrationhub.ingress.upkeep;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.Daemons;

/** Does all upkeep, on a thread of its own. */
@Component
class HourlyUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyUpkeep.class);

    private final List<Upkeep> upkeeps;
    private volatile @Nullable ScheduledThreadPoolExecutor thread;

    HourlyUpkeep(List<Upkeep> upkeeps) {
        this.upkeeps = List.copyOf(upkeeps);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // no failure gets out
    public void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, Daemons.named("webhook-upkeep"));
        thread = started;
        started.scheduleWithFixedDelay(() -> upkeeps.forEach(HourlyUpkeep::run), 0, 1, TimeUnit.HOURS);
    }

    private static void run(Upkeep upkeep) {
        try {
            upkeep.keepUp();
        } catch (RuntimeException e) {
            LOG.warn("{} is put off for an hour", upkeep.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopped = thread;
        thread = null;
        if (stopped != null) {
            // What is at work is a transaction, or a few.
            stopped.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
