package dev.integrationhub.platform.eventstore;

import java.util.stream.Stream;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;

/** Stores events in {@code event_store.domain_event}. There are no snapshots: aggregates are kept in a cache. */
public class PostgresEventStorageEngine extends JdbcEventStorageEngine {
    private static final int PAGE = 500;

    private static final EventSchema TABLE = EventSchema.builder()
            .eventTable("event_store.domain_event")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    public PostgresEventStorageEngine(
            ConnectionProvider connections, TransactionManager transactions, Serializer eventSerializer) {
        super(JdbcEventStorageEngine.builder()
                .schema(TABLE)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .batchSize(PAGE)
                // A stream's sequence has no holes, so a page that is not full is the last one.
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                // Axon's own resolver for JDBC does not know PostgreSQL's error for a duplicate key.
                .persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL")));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
