package dev.integrationhub.command.secret;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;

/** How long the former value of a secret stays valid beside the new one. */
public final class Overlap {
    private static final Duration DEFAULT = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(30);

    private Overlap() {}

    /** An ISO 8601 duration; what is wrong with it is noted at {@code /overlap}. */
    public static Duration read(@Nullable String text, Violations violations) {
        if (text == null) {
            return DEFAULT;
        }
        try {
            Duration overlap = Duration.parse(text);
            if (!overlap.isNegative() && overlap.compareTo(LONGEST) <= 0) {
                return overlap;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        violations.add("/overlap", "duration", "This is a duration such as PT24H, from PT0S to P30D.");
        return DEFAULT;
    }
}
