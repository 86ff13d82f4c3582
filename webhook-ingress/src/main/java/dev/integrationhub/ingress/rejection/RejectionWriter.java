package dev.integrationhub.ingress.rejection;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.thread.Daemons;

/** Writes what was noted, twice a second. */
@Component
class RejectionWriter implements SmartLifecycle {
    private static final long INTERVAL_MS = 500;

    /** After the web server has stopped, so that the last ones are written too. */
    private static final int STOPS_LATE = 0;

    private final Rejections rejections;
    private volatile @Nullable ScheduledThreadPoolExecutor thread;

    RejectionWriter(Rejections rejections) {
        this.rejections = rejections;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // no failure gets out
    public void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, Daemons.named("webhook-rejections"));
        thread = started;
        started.scheduleWithFixedDelay(rejections::write, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // as above
    public void stop() {
        ScheduledThreadPoolExecutor stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        stopped.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
        stopped.schedule(rejections::write, 0, TimeUnit.MILLISECONDS);
        stopped.shutdown();
        try {
            stopped.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return STOPS_LATE;
    }
}
