package dev.integrationhub.platform.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** One rebuild of each thing at a time on one database. The locks belong to a connection, so that they cannot outlive its process. */
final class RebuildLock implements AutoCloseable {
    private static final int SPACE = 0x68756272;
    private static final int CHECK_SECONDS = 2;

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws RebuildRunningException if one of these things is being rebuilt */
    static RebuildLock acquire(DataSource dataSource, Collection<String> names) {
        boolean acquired = false;
        RebuildLock lock = null;
        try {
            lock = new RebuildLock(dataSource.getConnection());
            acquired = lock.tryAcquire(names);
        } catch (SQLException e) {
            throw new RebuildException("The lock for rebuilds cannot be taken", e);
        } finally {
            if (lock != null && !acquired) {
                lock.close();
            }
        }
        if (!acquired) {
            throw new RebuildRunningException();
        }
        return lock;
    }

    private boolean tryAcquire(Collection<String> names) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(" + SPACE + ", hashtext(?))")) {
            for (String name : names) {
                statement.setString(1, name);
                try (ResultSet result = statement.executeQuery()) {
                    if (!result.next() || !result.getBoolean(1)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Whether they are still held: they are lost with their connection. */
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
            connection.createStatement().execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // The connection is broken, and the locks went with it.
        }
    }
}
