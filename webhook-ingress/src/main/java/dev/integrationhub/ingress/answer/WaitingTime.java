package dev.integrationhub.ingress.answer;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/**
 * How long a sender waits for what the target answers to the first attempt.
 *
 * @param longest zero for not at all
 * @param preferred whether the sender asked for it (RFC 7240), and is told that it was heard
 */
public record WaitingTime(Duration longest, boolean preferred) {
    private static final WaitingTime NONE = new WaitingTime(Duration.ZERO, false);
    private static final String WAIT = "wait=";
    private static final String AT_ONCE = "respond-async";
    private static final int MOST_DIGITS = 6;

    /** Not at all. */
    public static WaitingTime none() {
        return NONE;
    }

    /**
     * What the sender prefers, by its first {@code wait} or {@code respond-async}.
     *
     * @param longest more than this is not granted
     * @return empty if it prefers nothing, or nothing that can be understood
     */
    static Optional<WaitingTime> preferred(Headers headers, Duration longest) {
        return headers.values("Prefer")
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(preference -> preference.strip().toLowerCase(Locale.ROOT))
                .flatMap(preference -> understood(preference, longest).stream())
                .findFirst();
    }

    private static Optional<WaitingTime> understood(String preference, Duration longest) {
        if (preference.equals(AT_ONCE)) {
            return Optional.of(new WaitingTime(Duration.ZERO, true));
        }
        if (!preference.startsWith(WAIT)) {
            return Optional.empty();
        }
        String seconds = preference.substring(WAIT.length()).replace("\"", "");
        boolean number = !seconds.isEmpty()
                && seconds.length() <= MOST_DIGITS
                && seconds.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!number) {
            return Optional.empty();
        }
        Duration wanted = Duration.ofSeconds(Integer.parseInt(seconds));
        return Optional.of(new WaitingTime(wanted.compareTo(longest) > 0 ? longest : wanted, true));
    }

    public boolean isNone() {
        return longest.isZero();
    }

    /** The answer, with what was made of the sender's preference. */
    public WebhookAnswer appliedTo(WebhookAnswer answer) {
        if (!preferred) {
            return answer;
        }
        String applied = isNone() ? AT_ONCE : WAIT + longest.toSeconds();
        return answer.with(new Header("Preference-Applied", applied)).with(new Header("Vary", "Prefer"));
    }
}
