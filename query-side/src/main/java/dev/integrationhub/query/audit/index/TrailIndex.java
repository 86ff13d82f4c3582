package dev.integrationhub.query.audit.index;

import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.query.state.PastIntegrations;

/** Puts together what adds entries to the tables of the trail. */
@Component
class TrailIndex {
    private final JdbcTemplate jdbc;
    private final PastIntegrations integrations;
    private final EventSerializer serializer;
    private final IndexPosition position;
    private final TransactionTemplate transaction;

    TrailIndex(
            JdbcTemplate jdbc,
            PastIntegrations integrations,
            EventSerializer serializer,
            IndexPosition position,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.integrations = integrations;
        this.serializer = serializer;
        this.position = position;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Steps of the trail that is read. */
    IndexStep live() {
        return step(Schema.AUDIT_TRAIL.schemaName(), IndexLock.live(jdbc), position::tell);
    }

    /** Whether anything is stored behind a place. */
    boolean hasEventsBehind(long place) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from event_store.domain_event where global_index > ?)", Boolean.class, place));
    }

    /** Steps of one that is made anew, of which nobody is told. */
    IndexStep anew(String schema) {
        return step(schema, IndexLock.rebuild(jdbc), result -> {});
    }

    private IndexStep step(String schema, IndexLock lock, Consumer<IndexStep.Result> report) {
        return new IndexStep(
                new TrailTables(jdbc, schema),
                new NextEvents(jdbc),
                new Deliveries(jdbc),
                () -> new RowViews(new ViewRows(jdbc, schema)),
                views -> new EntryMaker(new IntegrationSteps(integrations, serializer, views)),
                lock,
                report,
                transaction);
    }
}
