package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.integrationhub.platform.database.Database;

/**
 * PostgreSQL in the hub's data directory. The first process to open a directory owns it: it starts the server, again whenever that
 * dies, and stops it when closed. Processes that open it meanwhile are guests, which connect to the owner's server; when the owner
 * ends, one of them becomes the owner and starts the server again.
 */
public final class EmbeddedPostgres {

    private static final Duration GUEST_PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private EmbeddedPostgres() {}

    /**
     * Starts the directory's server, or finds the one that runs.
     *
     * @param dataDirectory made if missing
     * @param port 0 picks a free one
     * @throws PostgresException if the server does not start, or the owner's server does not answer within two minutes
     */
    public static DatabaseSource open(Path dataDirectory, int port) {
        try {
            Files.createDirectories(dataDirectory);
            Path home = dataDirectory.toRealPath().resolve("postgres");
            for (Instant end = Instant.now().plus(GUEST_PATIENCE); Instant.now().isBefore(end); pause()) {
                Optional<HubLock> lock = HubLock.tryAcquire(dataDirectory);
                if (lock.isPresent()) {
                    return EmbeddedServer.start(lock.get(), home, port);
                }
                Optional<Postmaster> running = runningServer(home);
                if (running.isPresent()) {
                    return EmbeddedServer.visit(home, running.get().port());
                }
            }
        } catch (IOException e) {
            throw new PostgresException("Cannot use the data directory " + dataDirectory + ": " + e, e);
        }
        throw new PostgresException("Another process owns " + dataDirectory + ", but its PostgreSQL does not answer");
    }

    private static Optional<Postmaster> runningServer(Path home) throws IOException {
        Optional<Postmaster> postmaster =
                Postmaster.of(PostgresCluster.data(home)).filter(Postmaster::ready);
        if (postmaster.isEmpty()) {
            return Optional.empty();
        }
        Database database = DatabaseRoles.addresses(postmaster.get().port(), Passwords.read(home));
        return postmaster.filter(found -> DatabaseRoles.answers(database.application()));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
