package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Finds the route of a name. A name without one is believed to be unknown only when all events that were stored as the request came
 * have been projected; so a handler is found from the moment on at which its creation was answered, on whichever process.
 */
@Component
public class RouteLookup {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MOST_WAITING = 64;

    private final Routes routes;
    private final RouteProgress progress;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    RouteLookup(Routes routes, RouteProgress progress) {
        this.routes = routes;
        this.progress = progress;
    }

    /**
     * The route of the live handler of this name.
     *
     * @throws ProblemException {@code HANDLER_NOT_FOUND}; {@code UNAVAILABLE} if after 1 s it still cannot be known
     */
    public Route find(String handlerName) {
        if (!NAME.matcher(handlerName).matches()) {
            throw unknown();
        }
        return routes.find(handlerName).or(() -> findBehind(handlerName)).orElseThrow(RouteLookup::unknown);
    }

    private Optional<Route> findBehind(String handlerName) {
        RouteProgress.Look look = progress.look(handlerName);
        if (!look.known() && look.hasPassed(look.head())) {
            return Optional.empty();
        }
        if (!look.known() && !await(handlerName, look.head())) {
            throw behind();
        }
        return routes.find(handlerName);
    }

    private boolean await(String handlerName, long head) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < LONGEST_WAIT.toNanos()) {
                Thread.sleep(PAUSE.toMillis());
                RouteProgress.Look look = progress.look(handlerName);
                if (look.known() || look.hasPassed(head)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.HANDLER_NOT_FOUND, "There is no handler of this name.");
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
