package dev.integrationhub.platform.target;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import dev.integrationhub.platform.outbound.Headers;

/** How long to wait before an attempt is repeated: 200 ms, then twice as long each time, and what the target asks for, up to 10 s. */
final class RetryPause {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private RetryPause() {}

    /** @param attempt the one that failed, from 1 */
    static Duration after(int attempt, Headers answer, Instant now) {
        Duration growing = FIRST.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration asked = asked(answer, now).orElse(Duration.ZERO);
        Duration pause = asked.compareTo(growing) > 0 ? asked : growing;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
    private static Optional<Duration> asked(Headers answer, Instant now) {
        return answer.first("Retry-After").map(String::strip).flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            try {
                Instant moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Optional.of(Duration.between(now, moment));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
