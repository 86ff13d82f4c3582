package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.load.LoadSettings;

/**
 * How many targets are called at once, of one integration and in all, and how much may wait for that. Integrations with something
 * waiting take turns, so that none keeps another one out.
 */
@Component
class DeliveryTurns {
    private static final int MOST_WAITING = 10_000;
    private static final long MOST_BYTES_WAITING = 256L * 1024 * 1024;

    private final int perIntegration;
    private final int inAll;
    private final Executor threads;

    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final Queue<Lane> ready = new ArrayDeque<>();
    private int running;
    private int waiting;
    private long bytesWaiting;
    private boolean ending;

    @Autowired
    DeliveryTurns(LoadSettings load) {
        this(load.maxConcurrentRunsPerIntegration(), load.maxConcurrentRuns(), threads());
    }

    DeliveryTurns(int perIntegration, int inAll, Executor threads) {
        this.perIntegration = perIntegration;
        this.inAll = inAll;
        this.threads = threads;
    }

    private record Turn(int bytes, Runnable task) {}

    private static final class Lane {
        private final UUID integrationId;
        private final Queue<Turn> turns = new ArrayDeque<>();
        private int running;

        Lane(UUID integrationId) {
            this.integrationId = integrationId;
        }
    }

    /**
     * Does something for an integration when it is its turn.
     *
     * @param bytes that the task keeps in memory
     * @throws ProblemException 429 if too much waits already
     */
    synchronized void take(UUID integrationId, int bytes, Runnable task) {
        if (waiting >= MOST_WAITING || bytesWaiting + bytes > MOST_BYTES_WAITING) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS, "As many deliveries wait for their turn as may. Try again.");
        }
        waiting++;
        bytesWaiting += bytes;
        Lane lane = lanes.computeIfAbsent(integrationId, Lane::new);
        lane.turns.add(new Turn(bytes, task));
        if (lane.turns.size() == 1 && lane.running < perIntegration) {
            ready.add(lane);
        }
        begin();
    }

    /** Waits until nothing runs and nothing waits any more. In the second half of the time nothing is begun, so that what runs may end. */
    synchronized void finish(Duration longest) throws InterruptedException {
        long begin = System.nanoTime();
        awaitEnd(begin + longest.toNanos() / 2);
        ending = true;
        awaitEnd(begin + longest.toNanos());
    }

    private synchronized void awaitEnd(long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (left > 0 && running + (ending ? 0 : waiting) > 0) {
            wait(Math.max(1, left / 1_000_000));
            left = deadline - System.nanoTime();
        }
    }

    /** A lane is ready while it has a turn to give and a place to run it; it is among the ready ones once. */
    private void begin() {
        while (!ending && running < inAll && !ready.isEmpty()) {
            Lane lane = ready.remove();
            Turn turn = lane.turns.remove();
            running++;
            lane.running++;
            waiting--;
            bytesWaiting -= turn.bytes();
            if (!lane.turns.isEmpty() && lane.running < perIntegration) {
                ready.add(lane);
            }
            threads.execute(() -> run(lane, turn));
        }
    }

    private void run(Lane lane, Turn turn) {
        try {
            turn.task().run();
        } finally {
            end(lane);
        }
    }

    private synchronized void end(Lane lane) {
        running--;
        lane.running--;
        if (!lane.turns.isEmpty() && lane.running == perIntegration - 1) {
            ready.add(lane);
        } else if (lane.turns.isEmpty() && lane.running == 0) {
            lanes.remove(lane.integrationId);
        }
        begin();
        notifyAll();
    }

    private static Executor threads() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("delivery-");
        executor.setVirtualThreads(Runtime.version().feature() >= 21);
        executor.setDaemon(true);
        return executor;
    }
}
