package dev.integrationhub.command.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.Violations;

/** How long tokens work. */
@Component
class TokenLifetimes {
    private static final Duration DEFAULT = Duration.ofDays(90);
    private static final String POINTER = "/expiresAt";

    private final TokenSettings settings;
    private final Clock clock;

    TokenLifetimes(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When a token of today expires; null if never. What is not allowed is noted at {@code /expiresAt}. */
    @Nullable
    Instant expiry(RequestedExpiry requested, Violations violations) {
        Instant now = clock.instant();
        Duration longest = settings.longest();
        if (!requested.said()) {
            return now.plus(longest != null && longest.compareTo(DEFAULT) < 0 ? longest : DEFAULT);
        }
        Instant at = requested.at();
        violations.addIf(at != null && !at.isAfter(now), POINTER, "past", "A token expires in the future.");
        if (longest != null) {
            Instant last = now.plus(longest);
            violations.addIf(
                    Objects.requireNonNullElse(at, Instant.MAX).isAfter(last),
                    POINTER,
                    "too-late",
                    "A token of this hub expires by " + last + " at the latest.");
        }
        return at;
    }
}
