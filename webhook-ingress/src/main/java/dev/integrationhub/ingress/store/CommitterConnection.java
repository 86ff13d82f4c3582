package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.database.DatabaseAddress;

/**
 * The connection that groups are committed over. None of the pool: a pool without free connections must not hold webhooks up. A
 * database that does not answer in time ends it. Used by one thread.
 */
final class CommitterConnection implements AutoCloseable {
    private static final String LOGIN_SECONDS = "2";

    private final DatabaseAddress address;
    private final Duration longestAnswer;
    private @Nullable Connection connection;

    /** @param longestAnswer how long any statement, and the commit, may take */
    CommitterConnection(DatabaseAddress address, Duration longestAnswer) {
        this.address = address;
        this.longestAnswer = longestAnswer;
    }

    /** The present connection, or a new one, without auto-commit. */
    Connection get() throws SQLException {
        if (connection == null) {
            connection = open();
        }
        return connection;
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "integration-hub-ingress");
        properties.setProperty("connectTimeout", LOGIN_SECONDS);
        properties.setProperty("socketTimeout", LOGIN_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        // Details quote what was sent.
        properties.setProperty("logServerErrorDetail", "false");
        Connection opened = DriverManager.getConnection(address.jdbcUrl(), properties);
        try {
            prepare(opened);
            return opened;
        } catch (SQLException e) {
            end(opened);
            throw e;
        }
    }

    private void prepare(Connection opened) throws SQLException {
        long most = longestAnswer.toMillis();
        try (Statement statement = opened.createStatement()) {
            statement.execute("set statement_timeout = " + most);
            // A claim of another process that stands still; the group is tried again in parts.
            statement.execute("set lock_timeout = " + most / 20);
            statement.execute("set idle_in_transaction_session_timeout = " + most);
            // What was answered must survive a crash, whatever the database was told to do for others.
            statement.execute("select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') = 'off'");
        }
        opened.setAutoCommit(false);
        opened.setNetworkTimeout(Runnable::run, (int) most);
    }

    /** Ends the connection, without waiting for a database that may not answer; the next {@link #get} makes another. */
    @Override
    public void close() {
        Connection ended = connection;
        connection = null;
        if (ended != null) {
            end(ended);
        }
    }

    private static void end(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is gone all the same.
        }
    }
}
