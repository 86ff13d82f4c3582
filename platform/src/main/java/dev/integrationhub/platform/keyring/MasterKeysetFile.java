package dev.integrationhub.platform.keyring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The keyset on disk, readable by its owner alone. */
record MasterKeysetFile(Path path) {

    Optional<String> read() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MasterKeyException("The master keyset at " + path + " cannot be read", e);
        }
    }

    /**
     * Puts a keyset there, whole and on disk, unless there is one: a hard link, other than a rename, never replaces what another
     * process put there a moment ago.
     */
    void createUnlessPresent(String json) {
        try {
            Path directory = privateDirectory();
            Path complete = Files.createTempFile(directory, "master-keyset", ".tmp");
            try {
                writeThrough(complete, json);
                Files.createLink(path, complete);
            } catch (FileAlreadyExistsException anotherProcessWasFirst) {
                return;
            } finally {
                Files.delete(complete);
            }
            forceEntries(directory);
            forceEntries(directory.resolveSibling(""));
        } catch (IOException | UnsupportedOperationException e) {
            throw new MasterKeyException(
                    "A master keyset cannot be created at " + path
                            + "; a directory that the hub may write, on a file system with hard links, is needed,"
                            + " or a keyset in hub.master-keyset (HUB_MASTER_KEYSET)",
                    e);
        }
    }

    /** Puts another keyset in the place of the one that is there: who reads meanwhile, or after a crash, finds the one or the other. */
    void replace(String json) {
        try {
            Path directory = path.resolveSibling("");
            Path complete = Files.createTempFile(directory, "master-keyset", ".tmp");
            try {
                writeThrough(complete, json);
                Files.move(complete, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(complete);
            }
            forceEntries(directory);
        } catch (IOException | UnsupportedOperationException e) {
            throw new MasterKeyException("The master keyset at " + path + " cannot be replaced", e);
        }
    }

    private Path privateDirectory() throws IOException {
        Path directory = path.toAbsolutePath().resolveSibling("");
        Files.createDirectories(directory.resolveSibling(""));
        return Files.createDirectories(
                directory,
                hasPosixModes()
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A new name is on disk once its directory is; only POSIX systems let a directory be opened for that. */
    private void forceEntries(Path directory) throws IOException {
        if (hasPosixModes()) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean hasPosixModes() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
