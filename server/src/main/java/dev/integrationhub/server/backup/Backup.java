package dev.integrationhub.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.integrationhub.platform.database.Database;

/** Writes backups, of a hub that works on or of one that is stopped. */
public final class Backup {

    private Backup() {}

    /**
     * A backup that was written.
     *
     * @param bytes the size of the file
     */
    public record Written(Path file, long bytes, Manifest manifest) {}

    /**
     * Writes all rows as they are at one moment into a new file. It is on disk when this returns, and not there if this fails.
     *
     * @throws BackupException if the file exists, cannot be written, or there is no hub in the database
     */
    public static Written write(Database database, BackupContent content, Path file) {
        try (NewFile target = NewFile.create(file)) {
            Manifest manifest;
            try (Snapshot snapshot = Snapshot.take(database.application());
                    OutputStream output = target.output();
                    ZipOutputStream zip = new ZipOutputStream(output)) {
                refuseUnlessMigrated(snapshot, content);
                manifest = writeEntries(snapshot, content, SchemaVersions.read(database, content), zip);
            }
            target.publish();
            return new Written(file, Files.size(file), manifest);
        } catch (IOException e) {
            throw new BackupException("The backup cannot be written to " + file + ": " + e, e);
        } catch (SQLException e) {
            throw new BackupException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refuseUnlessMigrated(Snapshot snapshot, BackupContent content) throws SQLException {
        for (BackupTable table : content.tables()) {
            if (!Tables.exists(snapshot.connection(), table.qualifiedName())) {
                throw new BackupException("There is nothing to back up: the database has no table "
                        + table.qualifiedName() + ", so this hub never ran on it");
            }
        }
    }

    private static Manifest writeEntries(
            Snapshot snapshot, BackupContent content, SchemaVersions versions, ZipOutputStream zip)
            throws SQLException, IOException {
        List<Manifest.Rows> tables = new ArrayList<>();
        for (BackupTable table : content.tables()) {
            tables.add(writeTable(snapshot, table, zip));
        }
        Manifest manifest = new Manifest(
                content.format(),
                Manifest.FORMAT_VERSION,
                snapshot.hubId(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                snapshot.lastGlobalIndex(),
                versions.byName(),
                tables);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(ManifestJson.write(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Manifest.Rows writeTable(Snapshot snapshot, BackupTable table, ZipOutputStream zip)
            throws SQLException, IOException {
        MessageDigest digest = Sha256.start();
        zip.putNextEntry(new ZipEntry(table.entryName()));
        // Not closed: that would close the zip.
        OutputStream rows = new BufferedOutputStream(new DigestOutputStream(zip, digest), 1 << 16);
        List<String> columns = table.columns(snapshot.connection());
        long count = snapshot.copy(table, columns, rows);
        rows.flush();
        zip.closeEntry();
        return new Manifest.Rows(table.qualifiedName(), columns, count, Sha256.finish(digest));
    }
}
