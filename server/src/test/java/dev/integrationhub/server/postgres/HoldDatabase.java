package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a data directory until its input ends; prints the URL once the database is there. */
final class HoldDatabase {

    private HoldDatabase() {}

    public static void main(String[] arguments) throws IOException {
        try (DatabaseSource source = EmbeddedPostgres.open(Path.of(arguments[0]), 0)) {
            System.out.println(source.database().application().jdbcUrl());
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
        }
    }
}
