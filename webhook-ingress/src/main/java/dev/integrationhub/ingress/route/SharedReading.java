package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Reads the same for many at once: whoever asks gets what was read after that, and it is read no more often than once in a pause,
 * whatever the number of those who ask.
 */
final class SharedReading<T> {
    private final Supplier<T> source;
    private final Executor reader;
    private final long pause;
    private @Nullable CompletableFuture<T> next;
    /** Of the one thread that reads. */
    private long lastBegin;

    /** @param reader one thread */
    SharedReading(Supplier<T> source, Executor reader, Duration pause) {
        this.source = source;
        this.reader = reader;
        this.pause = pause.toNanos();
        this.lastBegin = System.nanoTime() - this.pause;
    }

    /** A reading that has not begun yet. */
    synchronized CompletableFuture<T> next() {
        CompletableFuture<T> present = next;
        if (present == null) {
            present = new CompletableFuture<>();
            next = present;
            reader.execute(this::read);
        }
        return present;
    }

    private void read() {
        // Whoever asks meanwhile shares this one.
        long left = lastBegin + pause - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = lastBegin + pause - System.nanoTime();
        }
        lastBegin = System.nanoTime();
        CompletableFuture<T> present = begin();
        try {
            present.complete(source.get());
        } catch (RuntimeException | Error e) {
            present.completeExceptionally(e);
        }
    }

    private synchronized CompletableFuture<T> begin() {
        CompletableFuture<T> present = Objects.requireNonNull(next);
        next = null;
        return present;
    }
}
