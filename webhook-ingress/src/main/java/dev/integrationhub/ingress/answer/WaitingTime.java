package dev.integrationhub.ingress.answer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.integrationhub.platform.outbound.Headers;

/**
 * How long a sender waits for what the target answers to the first attempt.
 *
 * @param longest zero for not at all
 * @param preferred whether the sender asked for it (RFC 7240), and is told that it was heard
 */
public record WaitingTime(Duration longest, boolean preferred) {
    private static final WaitingTime NONE = new WaitingTime(Duration.ZERO, false);
    private static final String WAIT = "wait";
    private static final String AT_ONCE = "respond-async";
    private static final int MOST_DIGITS = 6;

    /** Not at all. */
    public static WaitingTime none() {
        return NONE;
    }

    /**
     * What the sender prefers: its {@code wait}, or {@code respond-async} without one; with one that says the same.
     *
     * @param longest more than this is not granted
     * @return empty if it prefers nothing, or nothing that can be understood
     */
    static Optional<WaitingTime> preferred(Headers headers, Duration longest) {
        Map<String, String> preferences = Preferences.of(headers);
        return wait(preferences.getOrDefault(WAIT, ""), longest)
                .or(() -> preferences.getOrDefault(AT_ONCE, "no").isEmpty()
                        ? Optional.of(new WaitingTime(Duration.ZERO, true))
                        : Optional.empty());
    }

    private static Optional<WaitingTime> wait(String seconds, Duration longest) {
        if (seconds.isEmpty() || !seconds.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        Duration wanted = seconds.length() > MOST_DIGITS ? longest : Duration.ofSeconds(Integer.parseInt(seconds));
        return Optional.of(new WaitingTime(wanted.compareTo(longest) > 0 ? longest : wanted, true));
    }

    public boolean isNone() {
        return longest.isZero();
    }

    /** What was made of the sender's preference, for {@code Preference-Applied} (RFC 7240, 3). */
    public Optional<String> preference() {
        if (!preferred) {
            return Optional.empty();
        }
        return Optional.of(isNone() ? AT_ONCE : WAIT + "=" + longest.toSeconds());
    }
}
