package dev.integrationhub.ingress.route;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
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
    private static final int BATCH = 500;
    // The first takes everything, each further one what came during the one before: so little is left for the last
    // moment.
    private static final int ROUNDS = 3;
    private static final String TEMPORARY = "pg_temp";

    private final Database database;
    private final EventStorageEngine events;

    RouteRebuild(Database database, EventStorageEngine events) {
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
        Replay replay = new Replay(events, projector, run);
        for (int round = 0; round < ROUNDS; round++) {
            long head = head(jdbc);
            while (replay.next(head)) {
                connection.commit();
            }
            connection.commit();
        }
        keepProcessorOut(jdbc);
        long head = head(jdbc);
        boolean more = true;
        while (more) {
            more = replay.next(head);
        }
        RouteTables.NAMES.forEach(table -> replace(jdbc, table));
        connection.commit();
    }

    /** Goes through all events, in the order and with the kind of position that event processors have. */
    private static final class Replay {
        private final EventStorageEngine events;
        private final RouteProjector projector;
        private final RebuildRun run;
        private @Nullable TrackingToken position;

        Replay(EventStorageEngine events, RouteProjector projector, RebuildRun run) {
            this.events = events;
            this.projector = projector;
            this.run = run;
        }

        /** Projects the events that follow. Returns whether there are more of those up to the given one; others may go on for ever. */
        boolean next(long head) {
            try (Stream<? extends TrackedEventMessage<?>> stream = events.readEvents(position, false)) {
                List<TrackedEventMessage<?>> batch = stream.<TrackedEventMessage<?>>map(event -> event)
                        .limit(BATCH)
                        .toList();
                batch.forEach(event -> {
                    projector.project(event);
                    position = event.trackingToken();
                });
                run.replayed(batch.size());
                return batch.size() == BATCH
                        && position != null
                        && position.position().orElse(head) < head;
            }
        }
    }

    private static long head(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(global_index), -1) from event_store.domain_event")
                .query(Long.class)
                .single();
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
