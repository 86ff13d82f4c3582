package dev.integrationhub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database for the health endpoints, whose answer must not take long: over a connection of its own, since one of the pool is
 * waited for longer and may be had by nobody on a busy day. Gives up after a second.
 */
public final class DatabaseProbe implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 1;

    private final HikariDataSource connections = new HikariDataSource();

    DatabaseProbe(DatabaseAddress address) {
        // Not by its URL, as the pool: that would set the time to log in for all connections of the process.
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(address.jdbcUrl());
        postgres.setUser(address.username());
        postgres.setPassword(address.password());
        postgres.setConnectTimeout(LONGEST_WAIT_SECONDS);
        postgres.setLoginTimeout(LONGEST_WAIT_SECONDS);
        postgres.setSocketTimeout(LONGEST_WAIT_SECONDS);
        postgres.setApplicationName("integration-hub-health");
        connections.setPoolName("hub-health");
        connections.setDataSource(postgres);
        connections.setMaximumPoolSize(1);
        connections.setConnectionTimeout(LONGEST_WAIT_SECONDS * 1000L);
        connections.setValidationTimeout(LONGEST_WAIT_SECONDS * 500L);
        connections.setInitializationFailTimeout(-1);
    }

    /** Statements on it fail within 2 s. */
    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    @Override
    public void close() {
        connections.close();
    }
}
