package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.Database;

/** The embedded server of this process. */
final class OwnedServer implements DatabaseSource {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedServer.class);
    private static final int START_ATTEMPTS = 10;

    private final HubLock lock;
    private final PostgresCluster cluster;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OwnedServer(HubLock lock, PostgresCluster cluster, Database database) {
        this.lock = lock;
        this.cluster = cluster;
        this.database = database;
    }

    static OwnedServer start(HubLock lock, Path home, int fixedPort) throws IOException {
        boolean started = false;
        try {
            PrivateFiles.createFolder(home);
            ServerPrograms programs = ServerPrograms.unpack(ServerArchive.forThisMachine(), home);
            PostgresCluster cluster =
                    new PostgresCluster(home, new ServerCommand(programs, Unprivileged.prefix(), home));
            Passwords passwords = Passwords.createMissing(home);
            cluster.initializeIfMissing();
            int port = startServer(cluster, new ServerPort(home.resolve("port"), fixedPort));
            prepare(cluster, port, passwords);
            Leftovers.remove(home, programs);
            started = true;
            LOG.info("PostgreSQL serves {} on port {}", home, port);
            return new OwnedServer(lock, cluster, DatabaseRoles.addresses(port, passwords));
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static int startServer(PostgresCluster cluster, ServerPort ports) throws IOException {
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

    private static void prepare(PostgresCluster cluster, int port, Passwords passwords) throws IOException {
        try {
            DatabaseRoles.createMissing(port, passwords);
        } catch (SQLException e) {
            cluster.stop();
            throw new PostgresException("PostgreSQL started, but refuses its owner: " + e.getMessage(), e);
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // By now the directory may have another owner.
        }
        try {
            cluster.stop();
        } catch (IOException | PostgresException e) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start recovers it", e);
        } finally {
            lock.close();
        }
    }
}
