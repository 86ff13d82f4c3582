package dev.integrationhub.ingress.route;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.eventstore.EventPage;
import dev.integrationhub.platform.eventstore.EventPosition;
import dev.integrationhub.platform.eventstore.IntegrationEvents;
import dev.integrationhub.platform.rebuild.RebuildException;
import dev.integrationhub.platform.rebuild.RebuildRun;
import dev.integrationhub.platform.rebuild.Rebuildable;

/**
 * Makes the routes anew from the events, while webhooks go on being received.
 *
 * <p>The events go through the projection into temporary tables of a connection of its own. When these have caught up, one
 * transaction keeps the event processor out of the live tables, applies what has come since and replaces the rows; readers see the
 * old ones until it commits. The event processor does not notice: whatever it committed before it was kept out is applied here, so
 * its position is never ahead of the rows, and what the rows are ahead of it by, it passes over by the sequence numbers.
 *
 * <p>Two at a time would do no harm: each has tables of its own, and they take turns at the end.
 */
@Component
class RouteRebuild implements Rebuildable {
    private static final String TEMPORARY = "pg_temp";

    private final Database database;
    private final IntegrationEvents events;

    RouteRebuild(Database database, IntegrationEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public void rebuild(RebuildRun run) {
        DatabaseAddress address = database.application();
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password())) {
            connection.setAutoCommit(false);
            rebuild(connection, run);
        } catch (SQLException e) {
            throw new RebuildException("The routes cannot be rebuilt", e);
        }
    }

    private void rebuild(Connection connection, RebuildRun run) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        RouteProjector projector = new RouteProjector(jdbc, TEMPORARY);
        RouteTables.NAMES.forEach(table -> jdbc.sql(
                        "create temporary table %1$s (like %2$s.%1$s including all)".formatted(table, RouteTables.LIVE))
                .update());
        connection.commit();
        EventPosition position = EventPosition.START;
        EventPage page;
        do {
            page = project(position, projector, run);
            connection.commit();
            position = page.position();
        } while (!page.isLast());
        keepProcessorOut(jdbc);
        do {
            page = project(position, projector, run);
            position = page.position();
        } while (!page.isLast());
        RouteTables.NAMES.forEach(table -> replace(jdbc, table));
        connection.commit();
    }

    private EventPage project(EventPosition position, RouteProjector projector, RebuildRun run) {
        EventPage page = events.after(position);
        page.events().forEach(projector::project);
        run.replayed(page.events().size());
        return page;
    }

    /** Until the end of the transaction; whoever is at work there now is waited for. */
    private static void keepProcessorOut(JdbcClient jdbc) {
        List<String> live = RouteTables.NAMES.stream()
                .map(table -> RouteTables.LIVE + "." + table)
                .toList();
        jdbc.sql("lock table " + String.join(", ", live) + " in share row exclusive mode")
                .update();
    }

    private static void replace(JdbcClient jdbc, String table) {
        jdbc.sql("delete from %s.%s".formatted(RouteTables.LIVE, table)).update();
        jdbc.sql("insert into %s.%s select * from %s.%2$s".formatted(RouteTables.LIVE, table, TEMPORARY))
                .update();
    }
}
