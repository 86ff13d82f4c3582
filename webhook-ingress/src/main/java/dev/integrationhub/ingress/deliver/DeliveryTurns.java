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

import dev.integrationhub.platform.load.LoadSettings;

/**
 * How many targets are called at once: of one handler, of one integration and in all, and how much may wait in memory for that. The
 * integrations that have something waiting take turns, and so do the handlers of each, so that none keeps another one out.
 */
@Component
class DeliveryTurns {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_WAITING_OF_ONE = 200;
    private static final long MOST_BYTES_WAITING = 256L * 1024 * 1024;

    private final int perIntegration;
    private final int inAll;
    private final Executor threads;

    private final Map<UUID, Integration> integrations = new HashMap<>();
    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final Queue<Integration> ready = new ArrayDeque<>();
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

    /**
     * Where a delivery belongs.
     *
     * @param concurrency how many of the handler may run at once
     */
    record Place(UUID integrationId, UUID handlerId, int concurrency) {}

    private record Turn(int bytes, Runnable task) {}

    /** Among the ready ones, once, while it has a lane that is ready and may run another one. */
    private static final class Integration {
        private final UUID id;
        private final Queue<Lane> ready = new ArrayDeque<>();
        private int running;
        private int lanes;
        private boolean isReady;

        Integration(UUID id) {
            this.id = id;
        }
    }

    /** Of a handler; among the ready ones of its integration, once, while it has a turn to give and may run another one. */
    private static final class Lane {
        private final UUID handlerId;
        private final Integration integration;
        private final Queue<Turn> turns = new ArrayDeque<>();
        private int concurrency;
        private int running;
        private boolean isReady;

        Lane(UUID handlerId, Integration integration) {
            this.handlerId = handlerId;
            this.integration = integration;
        }
    }

    /** How many more of a handler may wait here. */
    synchronized int room(UUID handlerId) {
        if (ending) {
            return 0;
        }
        return Math.max(0, Math.min(MOST_WAITING_OF_ONE - waiting(handlerId), MOST_WAITING - waiting));
    }

    /** How many of a handler wait here. */
    synchronized int waiting(UUID handlerId) {
        Lane lane = lanes.get(handlerId);
        return lane == null ? 0 : lane.turns.size();
    }

    /** Whether another one of a handler, with so many bytes, may wait here. */
    synchronized boolean hasRoom(UUID handlerId, int bytes) {
        return room(handlerId) > 0 && bytesWaiting + bytes <= MOST_BYTES_WAITING;
    }

    /**
     * Does something when it is its turn.
     *
     * @param bytes that the task keeps in memory
     */
    synchronized void take(Place place, int bytes, Runnable task) {
        Lane lane = lanes.computeIfAbsent(place.handlerId(), handlerId -> newLane(place));
        lane.concurrency = place.concurrency();
        lane.turns.add(new Turn(bytes, task));
        waiting++;
        bytesWaiting += bytes;
        makeReady(lane);
        begin();
    }

    private Lane newLane(Place place) {
        Integration integration = integrations.computeIfAbsent(place.integrationId(), Integration::new);
        integration.lanes++;
        return new Lane(place.handlerId(), integration);
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

    private void makeReady(Lane lane) {
        if (!lane.isReady && !lane.turns.isEmpty() && lane.running < lane.concurrency) {
            lane.isReady = true;
            lane.integration.ready.add(lane);
        }
        makeReady(lane.integration);
    }

    private void makeReady(Integration integration) {
        if (!integration.isReady && !integration.ready.isEmpty() && integration.running < perIntegration) {
            integration.isReady = true;
            ready.add(integration);
        }
    }

    private void begin() {
        while (!ending && running < inAll && !ready.isEmpty()) {
            Integration integration = ready.remove();
            integration.isReady = false;
            Lane lane = integration.ready.remove();
            lane.isReady = false;
            Turn turn = lane.turns.remove();
            running++;
            integration.running++;
            lane.running++;
            waiting--;
            bytesWaiting -= turn.bytes();
            makeReady(lane);
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
        Integration integration = lane.integration;
        running--;
        integration.running--;
        lane.running--;
        makeReady(lane);
        if (lane.running == 0 && lane.turns.isEmpty()) {
            lanes.remove(lane.handlerId);
            integration.lanes--;
        }
        if (integration.lanes == 0) {
            integrations.remove(integration.id);
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
