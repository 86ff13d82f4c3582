package dev.integrationhub.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.Schema;

/**
 * What a restore writes: all of it or nothing. Each of the two roles writes the tables that it owns, in a transaction of its own; the
 * one with the events commits last, so that a restore that fails between the two can be repeated.
 */
record RestoreTransaction(Connection owner, Connection application) implements AutoCloseable {

    static RestoreTransaction begin(Database database) throws SQLException {
        Connection owner = Connections.open(database.owner());
        try {
            return new RestoreTransaction(owner, Connections.open(database.application()));
        } catch (SQLException e) {
            owner.close();
            throw e;
        }
    }

    private Connection roleOf(Schema schema) {
        return schema.ownedByOwner() ? owner : application;
    }

    void load(BackupTable table, Manifest.Rows rows, InputStream text) throws SQLException, IOException {
        Connection role = roleOf(table.schema());
        List<String> unknown = new ArrayList<>(rows.columns());
        unknown.removeAll(table.columns(role));
        if (rows.columns().isEmpty() || !unknown.isEmpty()) {
            throw new BackupException("The backup has columns of " + table.qualifiedName()
                    + " that this hub does not know: " + String.join(", ", unknown));
        }
        long count = Connections.copy(role)
                .copyIn(
                        "copy " + table.qualifiedName() + " (" + String.join(", ", rows.columns()) + ") from stdin",
                        text,
                        1 << 16);
        if (count != rows.count()) {
            throw new BackupException("The backup has " + count + " rows of " + table.qualifiedName()
                    + ", and its manifest says " + rows.count());
        }
    }

    void commit() throws SQLException {
        application.commit();
        owner.commit();
    }

    @Override
    public void close() throws SQLException {
        try (Connection first = owner;
                Connection second = application) {
            first.rollback();
            second.rollback();
        }
    }
}
