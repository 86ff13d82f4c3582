package dev.integrationhub.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One rebuild at a time on one database. The lock belongs to a connection, so that it cannot outlive its process. */
final class RebuildLock implements AutoCloseable {
    private static final long KEY = 0x6875625f72656275L;
    private static final int CHECK_SECONDS = 2;

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    static RebuildLock acquire(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            if (booleanOf(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
                return new RebuildLock(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new RebuildException("The lock for rebuilds cannot be taken", e);
        }
        throw new RebuildRunningException();
    }

    /** Whether it is still held: it is lost with its connection. */
    void check() {
        try {
            if (connection.isValid(CHECK_SECONDS)) {
                return;
            }
        } catch (SQLException e) {
            throw new RebuildException("The lock for rebuilds is lost", e);
        }
        throw new RebuildException("The lock for rebuilds is lost");
    }

    @Override
    public void close() {
        try (connection) {
            booleanOf(connection, "select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            // The connection is broken, and the lock went with it.
        }
    }

    private static boolean booleanOf(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
