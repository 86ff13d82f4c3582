package dev.integrationhub.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read. */
record BackupFile(Path path, ZipFile zip, Manifest manifest) implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 1 << 20;

    /** @throws BackupException if it is missing or not a backup of that content */
    static BackupFile open(Path path, BackupContent content) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BackupException("There is no file " + path);
        }
        try {
            return open(path, new ZipFile(path.toFile()), content);
        } catch (ZipException e) {
            throw new BackupException(path + " is not a backup, or not a whole one: " + e.getMessage(), e);
        } catch (BackupException e) {
            throw new BackupException(path + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static BackupFile open(Path path, ZipFile zip, BackupContent content) throws IOException {
        boolean opened = false;
        try (InputStream json = entry(zip, Manifest.ENTRY)) {
            BackupFile file = new BackupFile(path, zip, ManifestJson.read(json.readNBytes(MANIFEST_LIMIT), content));
            opened = true;
            return file;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    InputStream rows(BackupTable table) throws IOException {
        return entry(zip, table.entryName());
    }

    /** @throws BackupException if a byte is not what it was when the backup was written */
    void verify(BackupContent content) {
        for (BackupTable table : content.tablesIn(manifest)) {
            if (!digest(table).equals(rowsOf(table).sha256())) {
                throw new BackupException(path + " is damaged: " + table.entryName() + " is not what was written");
            }
        }
    }

    Manifest.Rows rowsOf(BackupTable table) {
        return manifest.tables().stream()
                .filter(rows -> rows.table().equals(table.qualifiedName()))
                .findFirst()
                .orElseThrow();
    }

    private String digest(BackupTable table) {
        MessageDigest digest = Sha256.start();
        try (InputStream rows = new DigestInputStream(rows(table), digest)) {
            rows.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new BackupException(path + " is damaged: " + table.entryName() + ": " + e.getMessage(), e);
        }
        return Sha256.finish(digest);
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
