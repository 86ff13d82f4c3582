package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL data directory and the server on it. Only the owner of the {@link HubLock} may touch it. */
record PostgresCluster(Path home, ServerCommand command) {

    /** The major version whose files the packed programs read. */
    static final String MAJOR_VERSION = "18";

    static final String UNFINISHED = "initializing-";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    static Path data(Path home) {
        return home.resolve("data");
    }

    private Path data() {
        return data(home);
    }

    /** Makes the data directory, whole or not at all. */
    void initializeIfMissing() throws IOException {
        if (Files.exists(data())) {
            refuseOtherVersion();
            return;
        }
        Path draft = Files.createTempDirectory(home, UNFINISHED);
        command.run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + DatabaseRoles.OWNER,
                        "--pwfile=" + Passwords.ownerFile(home),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"));
        ServerSettings.includeIn(draft);
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new PostgresException("The data in " + data() + " was written by PostgreSQL " + version
                    + ", this hub brings PostgreSQL " + MAJOR_VERSION + ": dump it with the hub that wrote it and"
                    + " restore the dump into a new data directory, or run PostgreSQL " + version
                    + " yourself and set HUB_DATABASE_URL");
        }
    }

    void start(int port) throws IOException {
        ServerSettings.write(data(), port);
        Path log = home.resolve("start.log");
        Files.deleteIfExists(log);
        try {
            command.run("pg_ctl", List.of("start", "--wait", "--timeout=600", "--pgdata=" + data(), "--log=" + log));
        } catch (PostgresException e) {
            throw new PostgresException(e.getMessage() + (Files.exists(log) ? "\n" + Files.readString(log) : ""), e);
        }
    }

    /** Whether its server is there; it may be just starting, or stopping. One that is dead but was not buried is not. */
    boolean isRunning() throws IOException {
        return Postmaster.of(data())
                .filter(found -> found.isAlive() && found.runsOn(data()))
                .isPresent();
    }

    void stop() throws IOException {
        command.run("pg_ctl", List.of("stop", "--wait", "--timeout=600", "--mode=fast", "--pgdata=" + data()));
    }

    /** Stops the server that outlived a killed hub, if there is one. */
    void stopLeftover() throws IOException {
        Optional<Postmaster> found = Postmaster.of(data());
        if (found.isEmpty() || !found.get().isAlive()) {
            return; // PostgreSQL itself clears away the file of a dead server.
        }
        if (found.get().runsOn(data())) {
            LOG.info("Stopping the PostgreSQL server that a killed hub left running");
            stop();
        } else {
            Files.deleteIfExists(Postmaster.file(data()));
        }
    }

    /** Whether a start failed for what passes by itself: processes of a killed server that are just ending. */
    boolean isStillInUse(PostgresException failure) throws IOException {
        return Postmaster.of(data()).filter(Postmaster::isAlive).isPresent()
                || String.valueOf(failure.getMessage()).contains("shared memory block");
    }
}
