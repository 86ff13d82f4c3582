package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A name that leads to a handler.
 *
 * @param since when the handler took the name; of former names the one that ends later was taken later
 * @param until for a former name, when it stops leading to the handler; null for its present one
 */
record Named(
        String name, Route route, Instant since, @Nullable Instant until) {
    /** A present name goes before a former one; of two of a kind the later, as the events of two streams may come in either order. */
    static final Comparator<Named> BY_RIGHT = Comparator.comparing((Named named) -> named.until() != null)
            .thenComparing(Named::since, Comparator.reverseOrder())
            .thenComparing(named -> named.route().handlerId(), Comparator.reverseOrder());

    static Named present(Route route, Instant since) {
        return new Named(route.handlerName(), route, since, null);
    }

    static Named former(String name, Route route, Instant until) {
        return new Named(name, route, until, until);
    }

    boolean hasEndedAt(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
