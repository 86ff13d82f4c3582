package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What crashed starts and other versions of the hub left behind. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /** Removes what nobody needs any more; what resists, since a killed hub's {@code initdb} still writes to it, goes next time. */
    static void remove(Path home, ServerPrograms inUse) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            entries.filter(Leftovers::isLeftover)
                    .filter(entry -> !entry.equals(inUse.folder()))
                    .forEach(Leftovers::tryToRemove);
        }
    }

    private static boolean isLeftover(Path entry) {
        return Stream.of(ServerPrograms.PREFIX, ServerPrograms.UNFINISHED, PostgresCluster.UNFINISHED)
                .anyMatch(entry.getFileName().toString()::startsWith);
    }

    private static void tryToRemove(Path entry) {
        try {
            FileSystemUtils.deleteRecursively(entry);
        } catch (IOException e) {
            LOG.debug("{} stays until the next start", entry, e);
        }
    }
}
