package dev.integrationhub.platform.target;

import java.time.Duration;
import java.time.Instant;

import dev.integrationhub.platform.outbound.Headers;

/** How long to wait before an attempt is repeated: 200 ms, then twice as long each time, and what the target asks for, up to 10 s. */
final class RetryPause {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private RetryPause() {}

    /** @param attempt the one that failed, from 1 */
    static Duration after(int attempt, Headers answer, Instant now) {
        Duration growing = FIRST.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration asked = RetryAfter.of(answer, now).orElse(Duration.ZERO);
        Duration pause = asked.compareTo(growing) > 0 ? asked : growing;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
