package dev.integrationhub.api.delivery;

import java.time.Duration;
import java.util.regex.Pattern;

/** A pause as operators write it in {@link DeliverySettings#retrySchedule()}: a whole number and its unit, such as {@code 30m}. */
public final class PauseText {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,6}[smhd]");

    private PauseText() {}

    /**
     * The pause that the text says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static Duration parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no pause such as 5s, 30m, 2h or 1d");
        }
        int unitAt = text.length() - 1;
        long number = Long.parseLong(text.substring(0, unitAt));
        return switch (text.charAt(unitAt)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
