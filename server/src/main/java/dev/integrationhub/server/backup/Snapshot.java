package dev.integrationhub.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.platform.database.DatabaseAddress;

/** One moment of the database, whatever is written meanwhile. */
record Snapshot(Connection connection) implements AutoCloseable {

    static Snapshot take(DatabaseAddress address) throws SQLException {
        Connection connection = Connections.open(address);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(connection);
    }

    UUID hubId() throws SQLException {
        return UUID.fromString(Sql.value(connection, "select hub_id from event_store.hub"));
    }

    long lastGlobalIndex() throws SQLException {
        return Long.parseLong(
                Sql.value(connection, "select coalesce(max(global_index), 0) from event_store.domain_event"));
    }

    /** Writes the rows in the text format of COPY, and tells how many they were. */
    long copy(BackupTable table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return Connections.copy(connection)
                .copyOut(
                        "copy (select " + String.join(", ", columns) + " from " + table.qualifiedName() + " order by "
                                + table.order() + ") to stdout",
                        out);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
