package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Spares each test of a whole hub a new PostgreSQL cluster: it gets a copy of one in which nobody wrote yet. */
public final class InitializedOnce {

    private InitializedOnce() {}

    /** Puts a cluster into a hub's data directory, unless one is there. */
    public static Path in(Path directory) {
        try {
            Path home = Files.createDirectories(directory).resolve("postgres");
            if (Files.notExists(home)) {
                copy(pristine(), home);
            }
            return UnpackedOnce.in(directory);
        } catch (IOException e) {
            throw new IllegalStateException("No cluster for " + directory, e);
        }
    }

    private static Path pristine() throws IOException {
        Path programs = UnpackedOnce.programs();
        Path pristine = programs.resolveSibling("cluster-of-" + programs.getFileName());
        if (Files.notExists(pristine)) {
            Path draft = Files.createTempDirectory(programs.getParent(), "cluster");
            EmbeddedPostgres.open(UnpackedOnce.in(draft), 0).close();
            Files.move(draft, pristine, StandardCopyOption.ATOMIC_MOVE);
        }
        return pristine.resolve("postgres");
    }

    /** All but the programs and the port, which each hub finds for itself. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.endsWith("port")) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
