package dev.integrationhub.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that appears under its name when it is whole and on disk; until then it is a draft beside it, for its owner alone. */
record NewFile(Path path, Path draft) implements AutoCloseable {

    /** @throws BackupException if there is a file of that name, or no folder for it */
    static NewFile create(Path path) throws IOException {
        Path folder = folderOf(path);
        if (!Files.isDirectory(folder)) {
            throw new BackupException("There is no folder " + folder);
        }
        refuseExisting(path);
        return new NewFile(path, Files.createTempFile(folder, "." + path.getFileName(), ".draft", privateTo(folder)));
    }

    OutputStream output() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
    }

    /** Gives the draft its name; its output must be closed. */
    void publish() throws IOException {
        force(draft, StandardOpenOption.WRITE);
        try {
            Files.move(draft, path);
        } catch (FileAlreadyExistsException e) {
            refuseExisting(path);
            throw e;
        }
        if (hasPosixModes(folderOf(path))) {
            force(folderOf(path), StandardOpenOption.READ);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }

    private static void refuseExisting(Path path) {
        if (Files.exists(path)) {
            throw new BackupException(path + " exists already, and a backup never overwrites a file");
        }
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] privateTo(Path folder) {
        return hasPosixModes(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPosixModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path folderOf(Path path) {
        return path.toAbsolutePath().resolveSibling("");
    }
}
