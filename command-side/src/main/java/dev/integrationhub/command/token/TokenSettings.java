package dev.integrationhub.command.token;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * What the operator allows of access tokens.
 *
 * @param maxAge how long a token works at the most, such as {@code 366d}; a number alone counts days. {@code none} or 0: as long as
 *     whoever makes it wants, forever included
 */
@ConfigurationProperties("hub.access-token")
record TokenSettings(@DefaultValue("366d") String maxAge) {
    private static final String NONE = "none";

    /**
     * What was set.
     *
     * @throws IllegalArgumentException if it is no length of time: the hub then does not start
     */
    TokenSettings {
        if (!maxAge.equals(NONE)
                && DurationStyle.detectAndParse(maxAge, ChronoUnit.DAYS).isNegative()) {
            throw new IllegalArgumentException("hub.access-token.max-age: " + maxAge + " is not a length of time");
        }
    }

    /** Null if there is no limit. */
    @Nullable
    Duration longest() {
        Duration longest = maxAge.equals(NONE) ? Duration.ZERO : DurationStyle.detectAndParse(maxAge, ChronoUnit.DAYS);
        return longest.isZero() ? null : longest;
    }
}
