package dev.integrationhub.command.secret;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;

/** When a secret expires, and when somebody wants to be reminded of it. A date that has passed is allowed: it says what is. */
record SecretDates(@Nullable Instant expiresAt, @Nullable Instant remindAt) {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** What is wrong with them is noted at {@code /expiresAt} and {@code /remindAt}. */
    static SecretDates read(@Nullable String expiresAt, @Nullable String remindAt, Violations violations) {
        SecretDates dates = new SecretDates(
                instant(expiresAt, "/expiresAt", violations), instant(remindAt, "/remindAt", violations));
        violations.addIf(
                dates.expiresAt != null && dates.remindAt != null && dates.remindAt.isAfter(dates.expiresAt),
                "/remindAt",
                "after-expiry",
                "The reminder comes before the end.");
        return dates;
    }

    private static @Nullable Instant instant(@Nullable String text, String pointer, Violations violations) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        violations.add(
                pointer, "instant", "This is a moment such as 2027-01-31T12:00:00Z, after 1969 and before 10000.");
        return null;
    }
}
