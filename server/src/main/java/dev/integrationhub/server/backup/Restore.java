package dev.integrationhub.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.migration.SchemaMigrations;

/** Puts a backup into a new hub, which must not be running. The next start makes the read models from the events. */
public final class Restore {

    private Restore() {}

    /**
     * Checks the whole file, migrates the schemas and restores the rows byte by byte, all or none.
     *
     * @return what was restored
     * @throws BackupException if the file is damaged or newer than this hub, or the hub is running or has data already
     */
    public static Manifest from(Path path, BackupContent content, Database database) {
        RestoreTarget target = RestoreTarget.of(content);
        try (BackupFile file = BackupFile.open(path, content)) {
            file.verify(content);
            refuseUnlessUnused(database, target, file.manifest());
            new SchemaMigrations(database).migrateAll();
            SchemaVersions.read(database, content).refuseNewer(file.manifest().schemaVersions());
            try (RestoreTransaction transaction = RestoreTransaction.begin(database)) {
                target.clear(transaction);
                target.refuseUnlessUnused(transaction.application(), file.manifest());
                load(content, file, transaction);
                target.complete(transaction, file.manifest());
                transaction.commit();
            }
            return file.manifest();
        } catch (IOException e) {
            throw new BackupException(path + " cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new BackupException("The database refuses the backup: " + e.getMessage(), e);
        }
    }

    private static void refuseUnlessUnused(Database database, RestoreTarget target, Manifest manifest)
            throws SQLException {
        try (Connection application = Connections.open(database.application())) {
            // A running hub has keys and names in its memory that would not be those of the restored hub.
            if (Sql.isTrue(
                    application,
                    "select exists (select from pg_stat_activity where datname = current_database()"
                            + " and application_name = 'integration-hub' and pid <> pg_backend_pid())")) {
                throw new BackupException("A hub is running on this database: stop it before a restore");
            }
            target.refuseUnlessUnused(application, manifest);
        }
    }

    private static void load(BackupContent content, BackupFile file, RestoreTransaction transaction)
            throws SQLException, IOException {
        for (BackupTable table : content.tablesIn(file.manifest())) {
            try (InputStream rows = file.rows(table)) {
                transaction.load(table, file.rowsOf(table), rows);
            }
        }
    }
}
