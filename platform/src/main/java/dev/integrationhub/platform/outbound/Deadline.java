package dev.integrationhub.platform.outbound;

import java.time.Duration;

/** A moment on the process's own clock, which no change of the time of day moves. */
record Deadline(long startNanos, Duration timeout) {
    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime(), timeout);
    }

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** What is left, at least a millisecond: the parts of an exchange take zero for no bound. */
    Duration left() {
        Duration left = timeout.minus(passed());
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }
}
