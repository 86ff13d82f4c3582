package dev.integrationhub.ingress.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.eventstore.PostgresEventStorageEngine;
import dev.integrationhub.platform.test.TestDatabase;

/** Events and routes in a database of their own, without an event processor. */
record RouteStore(
        EventStorageEngine engine, RouteProjector projector, Routes routes, RouteRebuild rebuild, JdbcClient jdbc) {
    static RouteStore create() {
        Database database = TestDatabase.createMigrated();
        DataSource dataSource = TestDatabase.dataSource(database);
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(
                database.application().jdbcUrl(),
                database.application().username(),
                database.application().password(),
                true));
        EventStorageEngine engine = new PostgresEventStorageEngine(
                new DataSourceConnectionProvider(dataSource), NoTransactionManager.instance(), new EventSerializer());
        return new RouteStore(
                engine,
                new RouteProjector(new RouteTables(jdbc, RouteTables.LIVE)),
                new Routes(jdbc),
                new RouteRebuild(database, engine),
                jdbc);
    }

    Map<String, List<String>> rows() {
        return rows(jdbc);
    }

    /** Every row of the live tables as text. */
    static Map<String, List<String>> rows(JdbcClient jdbc) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        RouteTables.NAMES.forEach(table -> rows.put(
                table,
                jdbc.sql("select t::text from ingress.%s t order by 1".formatted(table))
                        .query(String.class)
                        .list()));
        return rows;
    }
}
