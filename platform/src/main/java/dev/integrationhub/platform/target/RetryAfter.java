package dev.integrationhub.platform.target;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import dev.integrationhub.platform.outbound.Headers;

/** When an answer asks to be called again: {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait from now on; negative for a date that has passed, none if the answer does not say. */
    public static Optional<Duration> of(Headers answer, Instant now) {
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
