package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.copy.CopyManager;

import dev.integrationhub.platform.database.DatabaseAddress;

/** Plain connections, outside any pool, that commit when told to. */
final class Connections {

    private Connections() {}

    static Connection open(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.username());
        PGProperty.PASSWORD.set(properties, address.password());
        // A server has another name: a restore looks for servers by theirs.
        PGProperty.APPLICATION_NAME.set(properties, "integration-hub-backup");
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
