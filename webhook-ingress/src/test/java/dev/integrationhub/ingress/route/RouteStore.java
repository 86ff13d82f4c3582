package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.eventstore.IntegrationEvents;
import dev.integrationhub.platform.eventstore.PostgresEventStorageEngine;
import dev.integrationhub.platform.test.TestDatabase;

/** Events and routes in a database of their own, without an event processor. */
record RouteStore(
        Database database,
        PostgresEventStorageEngine engine,
        RouteProjector projector,
        RouteRebuild rebuild,
        JdbcTemplate jdbc,
        TransactionOperations transactions) {
    static RouteStore create() {
        Database database = TestDatabase.createMigrated();
        DataSource dataSource = TestDatabase.dataSource(database);
        DataSource connection = new SingleConnectionDataSource(
                database.application().jdbcUrl(),
                database.application().username(),
                database.application().password(),
                true);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
                new DataSourceConnectionProvider(dataSource), NoTransactionManager.instance(), new EventSerializer());
        return new RouteStore(
                database,
                engine,
                new RouteProjector(JdbcClient.create(connection), RouteTables.LIVE),
                new RouteRebuild(database, new IntegrationEvents(engine)),
                new JdbcTemplate(connection),
                new TransactionTemplate(new DataSourceTransactionManager(connection)));
    }

    /** As the event processor does it. */
    void project(DomainEventMessage<?> event) {
        transactions.executeWithoutResult(status -> projector.project(event));
    }

    /** What the rows mean, with all versions of secrets. */
    Map<UUID, RoutedIntegration> integrations() {
        return new RouteRows(jdbc).all(Instant.EPOCH);
    }

    Optional<Named> named(String name) {
        return RouteMap.of(integrations()).find(name);
    }

    /** The route of the handler that has the name now. */
    Optional<Route> find(String name) {
        return named(name).filter(named -> named.until() == null).map(Named::route);
    }

    Map<String, List<String>> rows() {
        return rows(JdbcClient.create(jdbc));
    }

    /** Every row of the live tables as text, but for when it was written. */
    static Map<String, List<String>> rows(JdbcClient jdbc) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        RouteTables.NAMES.forEach(table -> rows.put(
                table,
                jdbc.sql("select (to_jsonb(t) - 'changed_in')::text from ingress.%s t order by 1".formatted(table))
                        .query(String.class)
                        .list()));
        return rows;
    }
}
