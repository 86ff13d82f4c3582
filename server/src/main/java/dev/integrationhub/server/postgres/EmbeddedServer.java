package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.Database;

/**
 * The embedded server as this process uses it, owned by it or by another. An owner starts the server again when it dies; a guest
 * becomes the owner when the one before it ends or dies. The port stays, so that every connection pool finds its way back.
 */
final class EmbeddedServer implements DatabaseSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Path home;
    private final int port;
    private final Database database;
    private final Thread watch = new Thread(this::watch, "embedded-postgres");
    private final AtomicBoolean closed = new AtomicBoolean();

    private volatile @Nullable OwnedServer owned;

    private EmbeddedServer(Path home, int port, @Nullable OwnedServer owned) throws IOException {
        this.home = home;
        this.port = port;
        this.database = DatabaseRoles.addresses(port, Passwords.read(home));
        this.owned = owned;
        watch.setDaemon(true);
    }

    static EmbeddedServer start(HubLock lock, Path home, int fixedPort) throws IOException {
        OwnedServer owned = OwnedServer.prepare(lock, home);
        return new EmbeddedServer(home, owned.start(fixedPort), owned).watched();
    }

    /** Uses the server of another process. */
    static EmbeddedServer visit(Path home, int port) throws IOException {
        return new EmbeddedServer(home, port, null).watched();
    }

    private EmbeddedServer watched() {
        watch.start();
        return this;
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
        endWatch();
        OwnedServer last = owned;
        if (last != null) {
            last.close();
        }
    }

    private void endWatch() {
        watch.interrupt();
        try {
            watch.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        Duration pause = LOOK_EVERY;
        while (sleep(pause)) {
            pause = isSeenTo() ? LOOK_EVERY : longer(pause);
        }
    }

    private boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return !closed.get();
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Whether nothing had to be done. A server that keeps dying as soon as it runs is started less and less often. */
    private boolean isSeenTo() {
        try {
            OwnedServer server = owned != null ? owned : takeOver();
            if (server == null || server.isRunning()) {
                return true;
            }
            LOG.error("PostgreSQL in {} has died; starting it again on port {}", home, port);
            server.startAgain(port);
            LOG.info("PostgreSQL serves {} again", home);
        } catch (IOException | RuntimeException e) {
            if (!closed.get()) {
                LOG.error("PostgreSQL in {} is away and does not start; trying again soon: {}", home, e.toString());
                LOG.debug("Why it does not start", e);
            }
        }
        return false;
    }

    private @Nullable OwnedServer takeOver() throws IOException {
        Optional<HubLock> lock = HubLock.tryAcquire(home.resolveSibling(""));
        if (lock.isPresent()) {
            LOG.info("The process that ran PostgreSQL in {} is gone; this one runs it from now on", home);
            owned = OwnedServer.prepare(lock.get(), home);
        }
        return owned;
    }
}
