package dev.integrationhub.query.audit;

import java.util.Locale;
import java.util.Set;

/** How what an entry tells of ended. */
public enum Outcome {
    SUCCESS,
    FAILURE,
    DENIED;

    private static final Set<String> FAILURES =
            Set.of("access.login-failed", "delivery.attempt-failed", "delivery.dead-lettered");

    /** The outcome that an event tells of, by its name. */
    public static Outcome of(String event) {
        if (event.equals("access.denied")) {
            return DENIED;
        }
        return FAILURES.contains(event) ? FAILURE : SUCCESS;
    }

    /** As it is written in requests and answers. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
