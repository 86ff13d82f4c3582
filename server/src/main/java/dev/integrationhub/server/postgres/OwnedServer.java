package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server in the hands of the process that holds its lock, which alone starts and stops it. */
record OwnedServer(HubLock lock, PostgresCluster cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedServer.class);
    private static final int START_ATTEMPTS = 10;

    /** Gets ready to start and stop; lets go of the lock if that fails. */
    static OwnedServer prepare(HubLock lock, Path home) throws IOException {
        boolean prepared = false;
        try {
            PrivateFiles.createFolder(home);
            ServerPrograms programs = ServerPrograms.unpack(ServerArchive.forThisMachine(), home);
            ServerCommand command = new ServerCommand(programs, Unprivileged.prefix(), home);
            prepared = true;
            return new OwnedServer(lock, new PostgresCluster(home, command));
        } finally {
            if (!prepared) {
                lock.close();
            }
        }
    }

    /** The first start of this process: makes what is missing and returns the port; lets go of the lock if that fails. */
    int start(int fixedPort) throws IOException {
        boolean started = false;
        Path home = cluster.home();
        try {
            Passwords passwords = Passwords.createMissing(home);
            cluster.initializeIfMissing();
            int port = startServer(new ServerPort(home.resolve("port"), fixedPort));
            createRoles(port, passwords);
            Leftovers.remove(home, cluster.command().programs());
            started = true;
            LOG.info("PostgreSQL serves {} on port {}", home, port);
            return port;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    boolean isRunning() throws IOException {
        return cluster.isRunning();
    }

    /**
     * Starts the server that died, where everybody looks for it. Fails while processes that outlived it still use its shared memory,
     * and while somebody else has its port.
     */
    void startAgain(int port) throws IOException {
        cluster.stopLeftover();
        cluster.start(port);
    }

    /** Stops the server, if it runs, and gives it away. */
    void close() {
        try {
            if (cluster.isRunning()) {
                cluster.stop();
            }
        } catch (IOException | PostgresException e) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start recovers it", e);
        } finally {
            lock.close();
        }
    }

    private int startServer(ServerPort ports) throws IOException {
        for (int attempt = 1; ; attempt++) {
            cluster.stopLeftover();
            int port = ports.choose();
            try {
                cluster.start(port);
                return port;
            } catch (PostgresException e) {
                if (attempt == START_ATTEMPTS || !(ports.mayChangeFrom(port) || cluster.isStillInUse(e))) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while starting PostgreSQL", e);
        }
    }

    private void createRoles(int port, Passwords passwords) throws IOException {
        try {
            DatabaseRoles.createMissing(port, passwords);
        } catch (SQLException e) {
            cluster.stop();
            throw new PostgresException("PostgreSQL started, but refuses its owner: " + e.getMessage(), e);
        }
    }
}
