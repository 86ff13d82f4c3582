package dev.integrationhub.query.rebuild;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import jakarta.persistence.EntityManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.eventstore.EventPage;
import dev.integrationhub.platform.eventstore.EventPosition;
import dev.integrationhub.platform.eventstore.IntegrationEvents;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.platform.rebuild.RebuildException;
import dev.integrationhub.platform.rebuild.RebuildRun;
import dev.integrationhub.platform.rebuild.Rebuildable;
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
class ReadModelRebuild implements Rebuildable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRebuild.class);
    private static final Duration LOCK_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 40;

    private final ShadowTables shadow;
    private final IntegrationEvents events;
    private final Projector projector;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    ReadModelRebuild(
            JdbcClient jdbc,
            SchemaMigrations migrations,
            IntegrationEvents events,
            Projector projector,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.shadow = new ShadowTables(jdbc, migrations, Schema.READ_MODEL);
        this.events = events;
        this.projector = projector;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "read models";
    }

    @Override
    public void rebuild(RebuildRun run) {
        try {
            exchange(run);
        } catch (ProjectionFailedException e) {
            // It speaks of kinds alone, and may be shown.
            throw new RebuildException(String.valueOf(e.getMessage()), e);
        }
    }

    private void exchange(RebuildRun run) {
        shadow.create();
        EventPosition position = EventPosition.START;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            position = catchUp(position, run);
            if (swap(position, run)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        shadow.drop();
        throw new RebuildException("The read models are too busy to be exchanged");
    }

    private EventPosition catchUp(EventPosition start, RebuildRun run) {
        EventPage page;
        EventPosition position = start;
        do {
            page = events.after(position);
            commit(page);
            position = page.position();
            run.replayed(page.events().size());
        } while (!page.isLast());
        return position;
    }

    private void commit(EventPage page) {
        transaction.executeWithoutResult(status -> {
            shadow.use();
            project(page);
        });
    }

    private boolean swap(EventPosition position, RebuildRun run) {
        try {
            long last = Objects.requireNonNull(transaction.execute(status -> {
                shadow.lockAll(LOCK_WAIT);
                run.checkAlone();
                long replayed = applyRest(position);
                shadow.swap();
                return replayed;
            }));
            run.replayed(last);
            return true;
        } catch (DataAccessException e) {
            if (!DatabaseFailures.isCollision(e)) {
                throw e;
            }
            LOG.info("The read models are in use; the rebuild tries again to exchange them");
            return false;
        }
    }

    /** What was committed before everybody was kept away; the event processor sees to what comes later. */
    private long applyRest(EventPosition start) {
        shadow.use();
        long replayed = 0;
        EventPage page;
        EventPosition position = start;
        do {
            page = events.after(position);
            project(page);
            position = page.position();
            replayed += page.events().size();
        } while (!page.isLast());
        return replayed;
    }

    private void project(EventPage page) {
        projector.project(page.events());
        entities.flush();
        entities.clear();
    }
}
