package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** Questions about tables that a hub may not have made yet. */
final class Tables {

    private Tables() {}

    static boolean exists(Connection connection, String qualifiedTable) throws SQLException {
        return Sql.isTrue(connection, "select to_regclass('" + qualifiedTable + "') is not null");
    }

    static boolean haveRows(Connection connection, String qualifiedTable) throws SQLException {
        return exists(connection, qualifiedTable)
                && Sql.isTrue(connection, "select exists (select from " + qualifiedTable + ")");
    }
}
