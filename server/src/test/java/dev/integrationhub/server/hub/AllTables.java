package dev.integrationhub.server.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.postgresql.PGConnection;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/** All that is in a database, as {@code pg_dump} would write it. */
final class AllTables {
    private AllTables() {}

    /** The rows of each table, by its name; those that the one role cannot read are read as the other. */
    static Map<String, String> of(Database database) throws SQLException, IOException {
        Map<String, String> rows = new TreeMap<>();
        for (DatabaseAddress role : List.of(database.owner(), database.application())) {
            try (Connection connection =
                    DriverManager.getConnection(role.jdbcUrl(), role.username(), role.password())) {
                for (String table : readable(connection)) {
                    rows.put(table, copy(connection, table));
                }
            }
        }
        return rows;
    }

    private static List<String> readable(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')"
                        + " and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String copy(Connection connection, String table) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from " + table + ") to stdout", rows);
        return rows.toString(UTF_8);
    }
}
