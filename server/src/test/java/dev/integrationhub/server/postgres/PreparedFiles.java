package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a test process keeps what it makes once for all its tests; the processes of a build have a place each. */
public final class PreparedFiles {
    private static final Path PLACE = Path.of(System.getProperty("hub.test.prepared-files", "target/prepared"));

    private PreparedFiles() {}

    /** A folder that exists. */
    public static Path folder(String name) {
        try {
            return Files.createDirectories(PLACE.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
