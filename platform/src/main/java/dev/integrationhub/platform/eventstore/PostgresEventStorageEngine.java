package dev.integrationhub.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;
import static org.axonframework.common.jdbc.JdbcUtils.listResults;
import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

/** Stores events in {@code event_store.domain_event}. There are no snapshots: aggregates are kept in a cache. */
public class PostgresEventStorageEngine extends JdbcEventStorageEngine {
    private static final int PAGE = 500;

    /**
     * How many places behind the newest event one is still waited for that is committed late. By default ten thousand, which thousands
     * of webhooks a second use up before a transaction that waits for the disk has ended. Each missing one is a parameter of the query
     * for the next events, of which PostgreSQL takes 65,535.
     */
    private static final int MAX_GAP_OFFSET = 60_000;

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

    private final TransactionManager transactions;

    public PostgresEventStorageEngine(
            ConnectionProvider connections, TransactionManager transactions, Serializer eventSerializer) {
        super(JdbcEventStorageEngine.builder()
                .schema(TABLE)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .batchSize(PAGE)
                .maxGapOffset(MAX_GAP_OFFSET)
                // A stream's sequence has no holes, so a page that is not full is the last one.
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                // Axon's own resolver for JDBC does not know PostgreSQL's error for a duplicate key.
                .persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL")));
        this.transactions = transactions;
    }

    /** Up to so many events of integrations that have not been read yet. */
    EventPage readIntegrations(EventPosition position, int limit) {
        // The type is no parameter: a plan for any type would not use the index of this one.
        String query =
                "select " + TABLE.trackedEventFields() + " from event_store.domain_event where type = 'integration'"
                        + " and global_index > ? and global_index <> all (?) order by global_index limit ?";
        List<TrackedEventData<?>> rows = transactions.fetchInTransaction(() -> executeQuery(
                getConnection(),
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(query);
                    statement.setLong(1, position.upTo());
                    statement.setArray(
                            2,
                            connection.createArrayOf("bigint", position.behind().toArray()));
                    statement.setInt(3, limit);
                    return statement;
                },
                listResults(this::row),
                e -> new EventStoreException("The events of integrations cannot be read", e)));
        return new EventPage(
                upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
                        .toList(),
                position.with(
                        rows.stream().map(PostgresEventStorageEngine::placeOf).toList()),
                rows.size() < limit);
    }

    private TrackedEventData<?> row(ResultSet row) throws SQLException {
        // What lies between two rows belongs to other streams and is no gap.
        return getTrackedEventData(row, GapAwareTrackingToken.newInstance(row.getLong("global_index") - 1, Set.of()));
    }

    private static long placeOf(TrackedEventData<?> row) {
        return row.trackingToken().position().orElseThrow();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
