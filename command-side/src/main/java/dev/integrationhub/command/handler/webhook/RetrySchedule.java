package dev.integrationhub.command.handler.webhook;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.PauseText;

/** The pauses between the attempts of a delivery. */
final class RetrySchedule {
    private static final String MEMBER = "retrySchedule";
    private static final int MOST = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);

    private RetrySchedule() {}

    static @Nullable List<String> read(@Nullable List<@Nullable String> pauses, Place place) {
        if (pauses == null) {
            return null;
        }
        place.wrongIf(pauses.size() > MOST, MEMBER, "length", "There are " + MOST + " pauses at the most.");
        Place list = place.in(MEMBER);
        Duration all = Duration.ZERO;
        for (int at = 0; at < Math.min(pauses.size(), MOST); at++) {
            all = all.plus(read(pauses.get(at), Integer.toString(at), list));
        }
        place.wrongIf(all.compareTo(LONGEST) > 0, MEMBER, "range", "The pauses are 30d together at the most.");
        return pauses.stream().map(String::valueOf).toList();
    }

    private static Duration read(@Nullable String pause, String member, Place list) {
        try {
            Duration read = PauseText.parse(pause == null ? "" : pause);
            if (read.compareTo(LONGEST_PAUSE) <= 0) {
                return read;
            }
            list.wrong(member, "range", "A pause is 1s to 7d.");
        } catch (IllegalArgumentException e) {
            list.wrong(member, "pattern", e.getMessage() + ".");
        }
        return Duration.ZERO;
    }
}
