package dev.integrationhub.ingress.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Keeps the memory of this process up to date, on a connection of its own: PostgreSQL tells when something was projected, in whichever
 * process, and once a second it is looked anyway. A connection that is lost is made again, and everything read anew, since the next one
 * may lead to another server; what is known serves on meanwhile.
 */
@Component
class RouteFeed implements SmartLifecycle {
    static final String CHANNEL = "hub_routes";
    static final String APPLICATION_NAME = "integration-hub-routes";

    private static final Logger LOG = LoggerFactory.getLogger(RouteFeed.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    private final PGSimpleDataSource postgres = new PGSimpleDataSource();
    private final RouteMemory memory;
    private final Clock clock;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    RouteFeed(Database database, RouteMemory memory, Clock clock) {
        DatabaseAddress address = database.application();
        postgres.setUrl(address.jdbcUrl());
        postgres.setUser(address.username());
        postgres.setPassword(address.password());
        postgres.setConnectTimeout(CONNECT_SECONDS);
        postgres.setLoginTimeout(CONNECT_SECONDS);
        postgres.setSocketTimeout(ANSWER_SECONDS);
        postgres.setApplicationName(APPLICATION_NAME);
        this.memory = memory;
        this.clock = clock;
    }

    /** Returns when all is read, so that the first webhook finds it; or without it, if the database is away. */
    @Override
    public void start() {
        Thread feeding = Daemons.named("routes").newThread(this::feed);
        thread = feeding;
        feeding.start();
        try {
            if (!read.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The routes of webhooks are not read yet; webhooks are told to come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void feed() {
        Duration pause = FIRST_PAUSE;
        while (isRunning()) {
            long begin = System.nanoTime();
            try (Connection opened = postgres.getConnection()) {
                connection = opened;
                follow(opened);
            } catch (SQLException | RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("Changes of routes cannot be read now; webhooks go by what is known", e);
                }
            }
            pause = System.nanoTime() - begin > LONGEST_PAUSE.toNanos() ? FIRST_PAUSE : doubled(pause);
            rest(pause);
        }
    }

    private void follow(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        opened.setAutoCommit(false);
        opened.setReadOnly(true);
        opened.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        RouteReading reading =
                new RouteReading(new JdbcTemplate(new SingleConnectionDataSource(opened, true)), memory, clock);
        // Not the interface: an annotation of its package is one that the compiler does not find.
        PgConnection listening = opened.unwrap(PgConnection.class);
        while (isRunning()) {
            reading.next();
            opened.commit();
            read.countDown();
            listening.getNotifications((int) LONGEST_SILENCE.toMillis());
        }
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            // It is to stop.
        }
    }

    @Override
    public void stop() {
        Thread feeding = thread;
        Connection open = connection;
        thread = null;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("The connection was gone already", e);
        }
        if (feeding != null) {
            feeding.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before what receives webhooks, and until after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
