package dev.integrationhub.platform.password;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Hashing passwords is slow and takes memory by design: only so many are hashed at once, and few wait for it. */
final class HashingTurns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration longestWait;

    HashingTurns(int atOnce, int mostWaiting, Duration longestWait) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
    }

    /** Half of the processors, so that the others are there for everything else. */
    static HashingTurns ofThisMachine() {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new HashingTurns(atOnce, 16 * atOnce, Duration.ofSeconds(5));
    }

    /** @throws ProblemException 429 if it was not this caller's turn in time, or too many wait already */
    <T> T take(Supplier<T> work) {
        if (!free.tryAcquire()) {
            await();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        boolean entered = false;
        if (free.getQueueLength() < mostWaiting) {
            try {
                entered = free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!entered) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "Too many passwords are worked on at this moment. Try again.",
                    List.of(),
                    RETRY_AFTER);
        }
    }
}
