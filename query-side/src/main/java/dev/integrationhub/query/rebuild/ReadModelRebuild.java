package dev.integrationhub.query.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.query.projection.ProjectionFailedException;
import dev.integrationhub.query.projection.Projector;

/**
 * Makes all read models anew from the events while the hub works on.
 *
 * <p>The events go through the same projections into a second set of tables. When that has caught up, one transaction keeps everybody
 * away from both sets, applies what has come since and puts the new set in the place of the old one. The event processor does not
 * notice: it goes on from its own position, and the tables say themselves which events they already hold. Its position is never
 * ahead of them, since whatever it committed before it was kept away is applied here.
 */
@Component
public class ReadModelRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRebuild.class);
    private static final Duration LOCK_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 40;

    /** SQL states of PostgreSQL: lock_not_available, deadlock_detected. */
    private static final Set<String> LOST_WAITS = Set.of("55P03", "40P01");

    private final DataSource dataSource;
    private final ShadowTables shadow;
    private final EventStorageEngine events;
    private final Projector projector;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile RebuildProgress progress = RebuildProgress.NONE;

    ReadModelRebuild(
            DataSource dataSource,
            ShadowTables shadow,
            EventStorageEngine events,
            Projector projector,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dataSource = dataSource;
        this.shadow = shadow;
        this.events = events;
        this.projector = projector;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far the rebuild of this process is, or how its last one ended. */
    public RebuildProgress progress() {
        return progress;
    }

    /**
     * Rebuilds, and returns when it is done.
     *
     * @throws RebuildException if it fails, or another one is running on the same database; nothing has changed then
     */
    public RebuildProgress run() {
        return begin().get();
    }

    /**
     * Begins a rebuild; what is returned does it.
     *
     * @throws RebuildRunningException if another one is running on the same database
     */
    Supplier<RebuildProgress> begin() {
        RebuildLock lock = RebuildLock.acquire(dataSource);
        progress = RebuildProgress.started(clock.instant());
        return () -> finish(lock);
    }

    private RebuildProgress finish(RebuildLock held) {
        try (RebuildLock lock = held) {
            rebuild(lock);
        } catch (RuntimeException e) {
            LOG.error("The rebuild of the read models failed", e);
            progress = progress.failed(clock.instant(), problem(e));
            throw e instanceof RebuildException known
                    ? known
                    : new RebuildException("The rebuild of the read models failed", e);
        }
        // Not before the lock is free: who sees that one is done may start the next.
        progress = progress.done(clock.instant());
        return progress;
    }

    private void rebuild(RebuildLock lock) {
        shadow.create();
        Replay replay = new Replay(events, projector, entities);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            catchUp(replay);
            if (swap(replay, lock)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        shadow.drop();
        throw new RebuildException("The read models are too busy to be exchanged");
    }

    private void catchUp(Replay replay) {
        Replay.Batch batch;
        do {
            batch = replay.next();
            project(batch, replay);
        } while (!batch.isLast());
    }

    private void project(Replay.Batch batch, Replay replay) {
        transaction.executeWithoutResult(status -> {
            shadow.use();
            replay.project(batch);
        });
        replay.committed(batch.position());
        progress = progress.replayed(batch.events().size());
    }

    private boolean swap(Replay replay, RebuildLock lock) {
        try {
            long last = Objects.requireNonNull(transaction.execute(status -> {
                shadow.lockAll(LOCK_WAIT);
                lock.check();
                long replayed = applyRest(replay);
                shadow.swap();
                return replayed;
            }));
            progress = progress.replayed(last);
            return true;
        } catch (DataAccessException e) {
            if (!lostTheWait(e)) {
                throw e;
            }
            LOG.info("The read models are in use; the rebuild tries again to exchange them");
            return false;
        }
    }

    private static boolean lostTheWait(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && LOST_WAITS.contains(String.valueOf(cause.getSQLState()));
    }

    /** What was committed before everybody was kept away; the event processor sees to what comes later. */
    private long applyRest(Replay replay) {
        shadow.use();
        Replay.Batch batch = replay.next();
        replay.project(batch);
        long replayed = batch.events().size();
        while (!batch.isLast()) {
            batch = replay.after(batch.position());
            replay.project(batch);
            replayed += batch.events().size();
        }
        return replayed;
    }

    /** The messages of other exceptions may hold data of an event. */
    private static String problem(Throwable failure) {
        boolean speaksOfKindsAlone =
                failure instanceof RebuildException || failure instanceof ProjectionFailedException;
        return speaksOfKindsAlone
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
