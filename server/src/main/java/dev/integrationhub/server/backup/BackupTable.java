package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;

import dev.integrationhub.platform.database.Schema;

/**
 * A table of a backup.
 *
 * @param order columns that give the rows their order in the file
 * @param since the migration of the schema that made it; a backup from before has no such table
 */
record BackupTable(Schema schema, String name, String order, int since) {

    BackupTable(Schema schema, String name, String order) {
        this(schema, name, order, 1);
    }

    boolean isIn(Manifest manifest) {
        String version = manifest.schemaVersions().get(schema.schemaName());
        return version == null
                || !MigrationVersion.fromVersion(Integer.toString(since)).isNewerThan(version);
    }

    String qualifiedName() {
        return schema.schemaName() + "." + name;
    }

    /** The zip entry that holds its rows in the text format of PostgreSQL's COPY. */
    String entryName() {
        return qualifiedName() + ".copy";
    }

    /** Its columns, quoted where they must be. All of them, so that one that a later migration adds is not left out. */
    List<String> columns(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select quote_ident(attname) from pg_attribute where attrelid = ?::regclass"
                        + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum")) {
            statement.setString(1, qualifiedName());
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }
}
