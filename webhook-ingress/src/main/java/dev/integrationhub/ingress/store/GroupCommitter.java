package dev.integrationhub.ingress.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Commits what many callers want stored, on one thread over one connection: whatever waits when a commit ends is the next group, so
 * that the groups are as large as there is load, and nobody waits for others to come. Two committers would be slower, since the
 * commits are what costs.
 *
 * <p>A failure that may be the fault of a single row splits the group, so that the row fails alone. Any other fails all of the group.
 * While the database is away everybody is refused at once; this thread asks for it until it is back.
 */
final class GroupCommitter implements SmartLifecycle, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);
    private static final int LARGEST_GROUP = 256;
    private static final long LARGEST_GROUP_BYTES = 16 << 20;
    private static final int MOST_WAITING = 4096;
    private static final long MOST_WAITING_BYTES = 64 << 20;
    private static final long LOOK_AROUND_MS = 200;

    /** After the web server has stopped, so that whoever is being answered gets an answer. */
    static final int STOPS_LATE = 0;

    private final WaitingEntries waiting = new WaitingEntries(MOST_WAITING, MOST_WAITING_BYTES);
    private final CommitterConnection connection;
    private final Duration timeout;
    private final CommitObserver observer;
    private volatile boolean away;
    private volatile @Nullable Thread thread;

    /** @param timeout how long a caller waits at the most */
    GroupCommitter(CommitterConnection connection, Duration timeout, CommitObserver observer) {
        this.connection = connection;
        this.timeout = timeout;
        this.observer = observer;
    }

    /** When something that is handed in now is given up, by {@link System#nanoTime}. */
    long deadline() {
        return System.nanoTime() + timeout.toNanos();
    }

    /**
     * Whether it makes sense to hand anything in.
     *
     * @throws ProblemException {@code UNAVAILABLE} if the database is away
     */
    void check() {
        if (away || thread == null) {
            throw Unavailable.because("The database does not answer now");
        }
    }

    /**
     * Hands something in.
     *
     * @return completed after the commit, with a {@link ProblemException} {@code UNAVAILABLE} if there was none, or with the failure of
     *     just this entry. What depends on it runs on the committer's thread: it must not block
     * @throws ProblemException {@code UNAVAILABLE} at once if the database is away, or too much waits for it
     */
    CompletableFuture<Receipt> submit(Entry entry) {
        check();
        if (!waiting.offer(entry)) {
            throw Unavailable.because("More comes in than can be stored");
        }
        if (thread == null) {
            waiting.takeAll().forEach(Entry::refuse);
        }
        return entry.receipt();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = Daemons.named("webhook-committer").newThread(this::run);
            thread = started;
            started.start();
        }
    }

    /** Commits what waits, then ends; what comes later is refused. */
    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        try {
            stopped.join(2 * timeout.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return STOPS_LATE;
    }

    @Override
    public void close() {
        stop();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread() || !waiting.isEmpty()) {
                commit(waiting.takeGroup(LARGEST_GROUP, LARGEST_GROUP_BYTES, LOOK_AROUND_MS));
                awaitDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.takeAll().forEach(Entry::refuse);
            connection.close();
        }
    }

    private void commit(List<Entry> group) {
        try {
            new GroupCommit(connection, observer).commit(group);
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            if (!away) {
                LOG.warn("Webhooks cannot be stored now; their senders are told to come again", e);
            }
            away = true;
            connection.close();
            group.forEach(Entry::refuse);
        }
    }

    /** Refuses everybody until the database is back. */
    private void awaitDatabase() {
        while (away) {
            waiting.takeAll().forEach(Entry::refuse);
            try {
                connection.get();
                away = false;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                if (thread != Thread.currentThread()) {
                    return;
                }
                LockSupport.parkNanos(LOOK_AROUND_MS * 1_000_000);
            }
        }
    }
}
