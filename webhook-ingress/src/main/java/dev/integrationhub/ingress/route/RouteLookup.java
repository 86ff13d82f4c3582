package dev.integrationhub.ingress.route;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Finds the route of a name, in memory. A name without one is believed to be unknown only when all events of integrations that were
 * stored as the request came are in the memory; so a handler is found from the moment on at which its creation was answered, on
 * whichever process.
 */
@Component
public class RouteLookup {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 512;

    private final RouteMemory memory;
    private final StoredEvents stored;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    RouteLookup(RouteMemory memory, StoredEvents stored, Clock clock) {
        this.memory = memory;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The route of the live handler of this name, or of the one that had it until not long ago.
     *
     * @throws ProblemException {@code HANDLER_NOT_FOUND}; {@code HANDLER_RENAMED} if it had the name too long ago; {@code UNAVAILABLE}
     *     if after 1 s it still cannot be known
     */
    public Route find(String handlerName) {
        if (!NAME.matcher(handlerName).matches()) {
            throw unknown();
        }
        if (!memory.isComplete()) {
            throw behind();
        }
        Optional<Named> found = memory.find(handlerName);
        if (found.isEmpty() || hasEnded(found.get())) {
            catchUp();
            found = memory.find(handlerName);
        }
        Named named = found.orElseThrow(RouteLookup::unknown);
        if (hasEnded(named)) {
            throw renamed();
        }
        return named.route();
    }

    /**
     * The route of a handler; none if there is no such handler any more.
     *
     * @throws ProblemException {@code UNAVAILABLE} if after 1 s it still cannot be known
     */
    public Optional<Route> find(UUID handlerId) {
        if (!memory.isComplete()) {
            throw behind();
        }
        Optional<Route> found = memory.route(handlerId);
        if (found.isPresent()) {
            return found;
        }
        catchUp();
        return memory.route(handlerId);
    }

    /** Whether it can be known which handlers there are. */
    public boolean isReady() {
        return memory.isComplete();
    }

    private boolean hasEnded(Named named) {
        return named.hasEndedAt(clock.instant());
    }

    /** Returns when everything that was stored as it was called is in the memory. */
    private void catchUp() {
        if (!places.tryAcquire()) {
            throw behind();
        }
        try {
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            List<Long> unknown = stored.unknown().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            while (!unknown.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0 || !memory.await(unknown, Duration.ofNanos(left))) {
                    throw behind();
                }
                // Others may have been committed late meanwhile.
                unknown = stored.unknown().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw behind();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw behind();
        } finally {
            places.release();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.HANDLER_NOT_FOUND, "There is no handler of this name.");
    }

    private static ProblemException renamed() {
        return new ProblemException(
                ProblemCode.HANDLER_RENAMED, "The handler was given another name, which its URL has now.");
    }

    /** Not a 404: senders take that for an answer that stays, and give up. */
    private static ProblemException behind() {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The hub does not know yet whether there is a handler of this name. Try again.",
                List.of(),
                LONGEST_WAIT);
    }
}
