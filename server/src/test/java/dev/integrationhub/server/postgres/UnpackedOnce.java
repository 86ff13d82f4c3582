package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spares each test the unpacking of PostgreSQL. */
public final class UnpackedOnce {

    private UnpackedOnce() {}

    public static Path in(Path directory) throws IOException {
        Path shared =
                Files.createDirectories(Path.of("target", "postgres-programs")).toRealPath();
        Path programs =
                ServerPrograms.unpack(ServerArchive.forThisMachine(), shared).folder();
        Path home = Files.createDirectories(directory.resolve("postgres"));
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
        return directory;
    }
}
