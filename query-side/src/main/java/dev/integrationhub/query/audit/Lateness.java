package dev.integrationhub.query.audit;

import java.time.Duration;
import java.time.Instant;

/** Entries stand in the order of the store, and that is nearly that of their times. Those that are far off are marked. */
public final class Lateness {
    /** So much may the clocks of processes differ, or an event wait for its commit, without being called late. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    private Lateness() {}

    /**
     * Whether something is marked.
     *
     * @param latest the latest time of all that stand before it
     */
    public static boolean isLate(Instant time, Instant latest) {
        return time.isBefore(latest.minus(TOLERANCE));
    }
}
