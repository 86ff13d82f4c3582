package dev.integrationhub.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.api.MigrationVersion;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.Schema;

/** The last migration of each schema, read from Flyway's own tables. */
record SchemaVersions(Map<String, String> byName) {

    static SchemaVersions read(Database database, BackupContent content) throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        for (Schema schema : content.schemas()) {
            // Each history belongs to the role that migrates, and the other one may not read it.
            try (Connection connection =
                            Connections.open(schema.ownedByOwner() ? database.owner() : database.application());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select version from " + schema.schemaName()
                            + ".flyway_schema_history where success and version is not null"
                            + " order by installed_rank desc limit 1")) {
                if (row.next()) {
                    versions.put(schema.schemaName(), row.getString(1));
                }
            }
        }
        return new SchemaVersions(versions);
    }

    /** @throws BackupException if the backup's schemas are newer than these */
    void refuseNewer(Map<String, String> backedUp) {
        backedUp.forEach((schema, version) -> {
            String here = byName.getOrDefault(schema, "0");
            if (MigrationVersion.fromVersion(version).isNewerThan(here)) {
                throw new BackupException("The backup has version " + version + " of the schema " + schema
                        + ", and this hub knows version " + here + ": restore it with a hub at least as new as the one"
                        + " that wrote it");
            }
        });
    }
}
