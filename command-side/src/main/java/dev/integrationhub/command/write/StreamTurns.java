package dev.integrationhub.command.write;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Lets one request of this process at a time work on an event stream, first come, first served. A turn is taken before a database
 * connection is: those who wait hold none, so that they neither empty the pool nor starve the one whose turn it is.
 */
@Component
public class StreamTurns {
    /** Streams share turns by chance; there are many more than connections, so that it rarely costs anything. */
    private static final int TURNS = 1024;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final List<ReentrantLock> turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toList();

    /**
     * Works when it is this caller's turn; a caller who has it already goes on at once.
     *
     * @throws ProblemException if it was not after 30 s
     */
    public <R> R take(String streamId, Supplier<R> work) {
        ReentrantLock turn = turns.get(Math.floorMod(streamId.hashCode(), TURNS));
        await(turn);
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static void await(ReentrantLock turn) {
        try {
            if (turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                ProblemCode.UNAVAILABLE,
                "Too many others work on the same thing. Try again.",
                List.of(),
                Duration.ofSeconds(1));
    }
}
