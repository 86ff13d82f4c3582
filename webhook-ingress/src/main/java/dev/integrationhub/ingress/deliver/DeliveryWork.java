package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.deliver.Breakers.Breaker;
import dev.integrationhub.ingress.deliver.DeliveryTurns.Place;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;
import dev.integrationhub.ingress.store.DeliveryOutcomes;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Looks for deliveries whose time has come, a few times a second and whenever somebody says that there is one, and gives them their
 * turns. What a process that died had in hand is among them after a while, and so is what this one lost track of.
 */
@Component
public class DeliveryWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWork.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(5);
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);
    private static final Duration LONGEST_FINISH = Duration.ofSeconds(20);
    /** Of a handler that waits for its turn here; the more, the less often one has to look. */
    private static final int AHEAD = 64;

    private final Claims claims;
    private final WorkerPulse pulse;
    private final FailingHandlers failing;
    private final RouteLookup routes;
    private final Breakers breakers;
    private final DeliveryTurns turns;
    private final Attempts attempts;
    private final AttemptMetrics metrics;
    private final InHand inHand;
    private final DeliveryLimits limits;
    private final Clock clock;

    private final Semaphore nudges = new Semaphore(0);
    /** Handlers of which there was more than was taken. */
    private final Set<UUID> withMore = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Thread thread;

    DeliveryWork(
            Claims claims,
            WorkerPulse pulse,
            FailingHandlers failing,
            RouteLookup routes,
            Breakers breakers,
            DeliveryTurns turns,
            Attempts attempts,
            AttemptMetrics metrics,
            InHand inHand,
            DeliveryLimits limits,
            Clock clock) {
        this.claims = claims;
        this.pulse = pulse;
        this.failing = failing;
        this.routes = routes;
        this.breakers = breakers;
        this.turns = turns;
        this.attempts = attempts;
        this.metrics = metrics;
        this.inHand = inHand;
        this.limits = limits;
        this.clock = clock;
    }

    /** Says that there may be something to be attempted now. Costs nothing. */
    public void look() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Gives a delivery that this process has in hand its turn. */
    void take(Route route, Job job) {
        inHand.take(job.deliveryId());
        Integer own = route.delivery().concurrency();
        turns.take(
                new Place(job.integrationId(), job.handlerId(), own == null ? limits.maxConcurrentPerHandler() : own),
                job.webhook() == null ? 0 : job.webhook().request().body().length,
                () -> attempts.work(job, () -> ended(job)));
    }

    private void ended(Job job) {
        if (job.ordered() || (withMore.contains(job.handlerId()) && turns.waiting(job.handlerId()) < AHEAD / 2)) {
            look();
        }
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        Thread started = Daemons.named("delivery-work").newThread(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        long tidied = System.nanoTime();
        boolean failed = false;
        while (thread == Thread.currentThread()) {
            try {
                if (System.nanoTime() - tidied > TIDY_EVERY.toNanos()) {
                    tidied = System.nanoTime();
                    tidyUp();
                }
                pass();
                failed = false;
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.warn("No deliveries are looked for now", e);
                }
                failed = true;
            }
            await();
        }
    }

    private void await() {
        try {
            if (nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() {
        if (!isReady()) {
            return;
        }
        for (UUID handlerId : claims.due()) {
            look(handlerId, claims::claim);
        }
        for (UUID handlerId : claims.ordered()) {
            look(handlerId, claims::claimOrdered);
        }
    }

    /** Whether this process may take anything in hand. */
    boolean isReady() {
        return thread != null && pulse.isShown() && routes.isReady();
    }

    private interface Claim {
        List<Job> of(UUID handlerId, int most);
    }

    private void look(UUID handlerId, Claim claim) {
        Optional<Route> route;
        try {
            route = routes.find(handlerId);
        } catch (ProblemException e) {
            LOG.debug("Handler {} is not known yet", handlerId, e);
            return;
        }
        int room = room(handlerId, route);
        List<Job> claimed = room == 0 ? List.of() : claim.of(handlerId, room);
        if (claimed.size() == room) {
            withMore.add(handlerId);
        } else {
            withMore.remove(handlerId);
        }
        claimed.forEach(job -> inHand.take(job.deliveryId()));
        claimed.forEach(
                job -> route.ifPresentOrElse(known -> take(known, job), () -> attempts.work(job, () -> ended(job))));
    }

    /** One alone, as long as it is to find out how the target is. */
    private int room(UUID handlerId, Optional<Route> route) {
        int room = Math.min(AHEAD, turns.room(handlerId));
        Optional<Breaker> breaker = route.map(breakers::of);
        if (breaker.isEmpty() || !breaker.get().isTrying()) {
            return room;
        }
        return breaker.get().openUntil().isPresent() ? 0 : Math.min(1, room);
    }

    private void tidyUp() {
        failing.refresh();
        metrics.oldest(claims.oldest());
        Collection<UUID> lost = inHand.lost(claims.inHandSince(clock.instant().minus(LOST_AFTER)));
        if (!lost.isEmpty()) {
            LOG.info("{} deliveries that nobody worked on are attempted now", lost.size());
            claims.release(lost, clock.instant());
        }
    }

    /** Begins nothing that is not in hand, and waits for what is. Outcomes are stored by what stops after this. */
    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        try {
            look();
            stopped.join(LONGEST_FINISH.toMillis());
            turns.finish(LONGEST_FINISH);
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
        return DeliveryOutcomes.STOPS_IN_PHASE + 1;
    }
}
