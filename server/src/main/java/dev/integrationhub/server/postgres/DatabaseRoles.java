package dev.integrationhub.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

/** The embedded server's two roles and its one database. */
final class DatabaseRoles {

    static final String OWNER = "postgres";
    static final String APPLICATION = "integration_hub";
    static final String DATABASE = "integration_hub";

    private DatabaseRoles() {}

    static Database addresses(int port, Passwords passwords) {
        return new Database(
                new DatabaseAddress(url(port, DATABASE), OWNER, passwords.owner()),
                new DatabaseAddress(url(port, DATABASE), APPLICATION, passwords.application()));
    }

    /** Makes what is missing; safe to repeat. */
    static void createMissing(int port, Passwords passwords) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), OWNER, passwords.owner());
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + APPLICATION + "'")) {
                statement.execute("CREATE ROLE " + APPLICATION + " LOGIN");
            }
            // Hashed by the driver, so that the server's log can never show it.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(APPLICATION, passwords.application().toCharArray(), "scram-sha-256");
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC");
            statement.execute("GRANT CONNECT, CREATE, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION);
        }
    }

    /** Whether the server answers the application; false while the owner still prepares it. */
    static boolean answers(DatabaseAddress address) {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
