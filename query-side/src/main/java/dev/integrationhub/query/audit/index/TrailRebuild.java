package dev.integrationhub.query.audit.index;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.platform.rebuild.RebuildException;
import dev.integrationhub.platform.rebuild.RebuildRun;
import dev.integrationhub.platform.rebuild.Rebuildable;
import dev.integrationhub.query.rebuild.ShadowTables;

/**
 * Makes the entries of the trail anew while the hub works on: into a second set of tables, which takes the place of the first when it is as
 * far. Numbers stay what they were, since they are places among the same events in the same order.
 */
@Component
class TrailRebuild implements Rebuildable {
    private static final Logger LOG = LoggerFactory.getLogger(TrailRebuild.class);
    private static final Duration LOCK_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration WAIT_FOR_EVENTS = Duration.ofMillis(10);
    private static final int ATTEMPTS = 40;

    private final JdbcTemplate jdbc;
    private final ShadowTables shadow;
    private final TrailIndex index;
    private final TransactionTemplate transaction;

    TrailRebuild(
            JdbcTemplate jdbc,
            JdbcClient client,
            SchemaMigrations migrations,
            TrailIndex index,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.shadow = new ShadowTables(client, migrations, Schema.AUDIT_TRAIL);
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "audit entries";
    }

    @Override
    public void rebuild(RebuildRun run) {
        shadow.create();
        IndexStep step = index.anew(shadow.schemaName());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            catchUp(step, run);
            if (swap(run)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        shadow.drop();
        throw new RebuildException("The audit entries are too busy to be exchanged");
    }

    /** Until it is where the live one is at the beginning. */
    private void catchUp(IndexStep step, RebuildRun run) {
        long goal = upTo(Schema.AUDIT_TRAIL.schemaName());
        IndexStep.Result result;
        do {
            result = step.run().orElseThrow(() -> new RebuildException("The audit entries are being rebuilt already"));
            run.replayed(result.made());
            if (result.made() == 0) {
                run.checkAlone();
                LockSupport.parkNanos(WAIT_FOR_EVENTS.toNanos());
            }
        } while (result.upTo() < goal || result.isFull());
    }

    private boolean swap(RebuildRun run) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                IndexLock.live(jdbc).take();
                if (upTo(shadow.schemaName()) < upTo(Schema.AUDIT_TRAIL.schemaName())) {
                    return false;
                }
                shadow.lockAll(LOCK_WAIT);
                run.checkAlone();
                shadow.swap();
                return true;
            }));
        } catch (DataAccessException e) {
            if (!DatabaseFailures.isCollision(e)) {
                throw e;
            }
            LOG.info("The audit entries are in use; the rebuild tries again to exchange them");
            return false;
        }
    }

    private long upTo(String schema) {
        return new TrailTables(jdbc, schema).progress().upTo();
    }
}
