package dev.integrationhub.command.keyring;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.command.due.Upkeep;
import dev.integrationhub.platform.keyring.MasterKeyRotation;
import dev.integrationhub.platform.thread.Daemons;

/** Has keys wrapped anew after a rotation, on a thread of its own; any process goes on where another one died. */
@Component
class RewrapRuns implements Upkeep, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RewrapRuns.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final MasterKeyRotation masterKey;

    /** One at a time, and one more that sees what the first came too early for. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Daemons.named("rewrap"),
            new ThreadPoolExecutor.DiscardPolicy());

    RewrapRuns(MasterKeyRotation masterKey) {
        this.masterKey = masterKey;
    }

    void begin() {
        thread.execute(this::run);
    }

    @Override
    public void keepUp() {
        begin();
    }

    private void run() {
        try {
            masterKey.rewrap(() -> !thread.isShutdown());
        } catch (RuntimeException e) {
            LOG.warn("Keys cannot be wrapped anew now; it is tried again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Wrapping keys anew takes long; the rest is left to another process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
