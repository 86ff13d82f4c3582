package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spares each test the unpacking of PostgreSQL. */
public final class UnpackedOnce {

    private UnpackedOnce() {}

    /** Links the programs into a hub's data directory, if they are missing there. */
    public static Path in(Path directory) throws IOException {
        Path programs = programs();
        Path home = Files.createDirectories(directory.resolve("postgres"));
        Path link = home.resolve(programs.getFileName());
        if (Files.notExists(link)) {
            Files.createSymbolicLink(link, programs);
        }
        return directory;
    }

    static Path programs() throws IOException {
        Path shared = PreparedFiles.folder("postgres-programs").toRealPath();
        return ServerPrograms.unpack(ServerArchive.forThisMachine(), shared).folder();
    }
}
