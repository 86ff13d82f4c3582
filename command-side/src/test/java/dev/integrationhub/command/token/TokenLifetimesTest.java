package dev.integrationhub.command.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.problem.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TokenLifetimesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Violations violations = new Violations();

    private @Nullable Instant expiry(String maxAge, boolean said, @Nullable Instant at) {
        return new TokenLifetimes(new TokenSettings(maxAge), Clock.fixed(NOW, ZoneOffset.UTC))
                .expiry(new RequestedExpiry(said, at), violations);
    }

    private List<String> wrong() {
        try {
            violations.throwIfAny();
            return List.of();
        } catch (ProblemException e) {
            return e.violations().stream().map(Violation::code).toList();
        }
    }

    @Test
    void areNinetyDaysIfNothingIsSaid() {
        assertThat(Optional.ofNullable(expiry("366d", false, null))).contains(NOW.plus(Duration.ofDays(90)));
        assertThat(Optional.ofNullable(expiry("none", false, null))).contains(NOW.plus(Duration.ofDays(90)));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void areShorterWhereTheOperatorSaysSo() {
        assertThat(Optional.ofNullable(expiry("12h", false, null))).contains(NOW.plus(Duration.ofHours(12)));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void endByTheOperatorsLimit() {
        Instant last = NOW.plus(Duration.ofDays(366));

        assertThat(Optional.ofNullable(expiry("366", true, last))).contains(last);
        assertThat(wrong()).isEmpty();

        expiry("366d", true, last.plusMillis(1));
        assertThat(wrong()).containsExactly("too-late");
    }

    @Test
    void endInTheFuture() {
        expiry("366d", true, NOW);

        assertThat(wrong()).containsExactly("past");
    }

    @Test
    void endAtSomeTimeUnlessTheOperatorSaysOtherwise() {
        expiry("366d", true, null);

        assertThat(wrong()).containsExactly("too-late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "0", "0d"})
    void neverEndWhereTheOperatorSaysSo(String none) {
        assertThat(Optional.ofNullable(expiry(none, true, null))).isEmpty();
        assertThat(Optional.ofNullable(expiry(none, true, NOW.plus(Duration.ofDays(10_000)))))
                .isPresent();
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1d", "a year", "None"})
    void areRefusedIfNobodyCanTellHowLongTheyAre(String maxAge) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenSettings(maxAge));
    }
}
