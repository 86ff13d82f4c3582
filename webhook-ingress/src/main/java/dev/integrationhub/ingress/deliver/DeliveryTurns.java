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
 *
 * <p>That would not do where slow targets have taken all places: a turn then comes only when one of them answers. So a handler that has
 * few deliveries under way may begin others beyond the bounds of its integration and of all.
 */
@Component
class DeliveryTurns {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_WAITING_OF_ONE = 200;
    private static final long MOST_BYTES_WAITING = 256L * 1024 * 1024;
    /** For each place that integrations take turns for, how many there are for handlers that have few under way. */
    private static final int BEYOND = 8;
    /** Of what an integration may have under way, what is few. */
    private static final int FEW = 8;

    private final int perIntegration;
    private final int inAll;
    private final int few;
    private final int beyond;
    private final Executor threads;

    private final Map<UUID, Integration> integrations = new HashMap<>();
    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final Queue<Integration> ready = new ArrayDeque<>();
    private final Queue<Lane> withFew = new ArrayDeque<>();
    private int running;
    private int waiting;
    private long bytesWaiting;
    private boolean ending;

    @Autowired
    DeliveryTurns(LoadSettings load) {
        this(
                load.maxConcurrentRunsPerIntegration(),
                load.maxConcurrentRuns(),
                BEYOND * load.maxConcurrentRuns(),
                threads());
    }

    /** @param beyond how many of handlers that have few under way may run when {@code inAll} do */
    DeliveryTurns(int perIntegration, int inAll, int beyond, Executor threads) {
        this.perIntegration = perIntegration;
        this.inAll = inAll;
        this.few = Math.max(1, perIntegration / FEW);
        this.beyond = beyond;
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

    /**
     * Of a handler; among the ready ones of its integration, and among those with few under way, once each, when it has a turn to give
     * and may run another one. It may have given it by the one way when the other one comes to it.
     */
    private static final class Lane {
        private final UUID handlerId;
        private final Integration integration;
        private final Queue<Turn> turns = new ArrayDeque<>();
        private int concurrency;
        private int running;
        private boolean isReady;
        private boolean isWithFew;

        Lane(UUID handlerId, Integration integration) {
            this.handlerId = handlerId;
            this.integration = integration;
        }

        boolean mayBegin() {
            return !turns.isEmpty() && running < concurrency;
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
        if (!lane.isReady && lane.mayBegin()) {
            lane.isReady = true;
            lane.integration.ready.add(lane);
        }
        if (!lane.isWithFew && lane.mayBegin() && lane.running < few) {
            lane.isWithFew = true;
            withFew.add(lane);
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
            beginIf(lane.mayBegin(), lane);
        }
        while (!ending && running < inAll + beyond && !withFew.isEmpty()) {
            Lane lane = withFew.remove();
            lane.isWithFew = false;
            beginIf(lane.mayBegin() && lane.running < few, lane);
        }
    }

    private void beginIf(boolean may, Lane lane) {
        if (may) {
            Turn turn = lane.turns.remove();
            running++;
            lane.integration.running++;
            lane.running++;
            waiting--;
            bytesWaiting -= turn.bytes();
            threads.execute(() -> run(lane, turn));
        }
        makeReady(lane);
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
