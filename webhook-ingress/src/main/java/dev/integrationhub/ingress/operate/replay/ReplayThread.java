package dev.integrationhub.ingress.operate.replay;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.deliver.DeliveryWork;
import dev.integrationhub.platform.thread.Daemons;

/** Looks in each process whether there is a replay to go on with. */
@Component
class ReplayThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayThread.class);
    private static final long INTERVAL_MS = 250;

    private final ReplayStep replay;
    private final DeliveryWork work;
    private volatile @Nullable ScheduledThreadPoolExecutor thread;
    private boolean failing;

    ReplayThread(ReplayStep replay, DeliveryWork work) {
        this.replay = replay;
        this.work = work;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // no failure gets out
    public void start() {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, Daemons.named("delivery-replay"));
        thread = started;
        started.scheduleWithFixedDelay(this::step, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    private void step() {
        try {
            // Those of several integrations are due at the same time.
            while (isRunning() && replay.step()) {
                work.look();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && isRunning()) {
                LOG.warn("Deliveries cannot be replayed now", e);
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            stopped.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
