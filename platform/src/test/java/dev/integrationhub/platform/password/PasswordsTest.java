package dev.integrationhub.platform.password;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.platform.keyring.ClearText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PasswordsTest {
    private static final ClearText PASSWORD = ClearText.of("tall sofa, blue door");

    private final Passwords passwords = new Passwords(new HashingTurns(1, 1, Duration.ofSeconds(5)));

    @Test
    void storesArgon2idAndHowItWasMade() {
        PasswordHash hash = passwords.hash(PASSWORD);

        assertThat(hash.value()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.toString()).doesNotContain("argon2");
        assertThat(passwords.hash(PASSWORD)).as("another salt").isNotEqualTo(hash);
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        PasswordHash hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(ClearText.of("tall sofa, blue doors"), hash))
                .isFalse();
        assertThat(passwords.matches(ClearText.of(""), hash)).isFalse();
    }

    @Test
    void knowsAPasswordThatIsTypedInAnotherWay() {
        PasswordHash hash = passwords.hash(ClearText.of("caf\u00e9 in the rain"));

        assertThat(passwords.matches(ClearText.of("cafe\u0301 in the rain"), hash))
                .isTrue();
    }

    @Test
    void letsNobodyInWhoHasNoPasswordAfterTheSameWork() {
        PasswordHash hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, null)).isFalse();

        long withOne = Long.MAX_VALUE;
        long withNone = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            withOne = Math.min(withOne, timeFor(hash));
            withNone = Math.min(withNone, timeFor(null));
        }
        assertThat((double) withNone / withOne).isBetween(0.5, 2.0);
    }

    private long timeFor(@Nullable PasswordHash hash) {
        long start = System.nanoTime();
        passwords.matches(PASSWORD, hash);
        return System.nanoTime() - start;
    }

    @Test
    void doesNotWorkOnWhatCanBeNobodysPassword() {
        PasswordHash hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(ClearText.of("x".repeat(10_000_000)), hash))
                .isFalse();
        assertThat(passwords.matches(ClearText.of("x".repeat(129)), hash)).isFalse();
    }

    @Test
    void knowsWhatWasMadeWithLess() {
        assertThat(passwords.isOutdated(new PasswordHash("{argon2}$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHQ$aGFzaA")))
                .isTrue();
    }

    @Test
    void makesUpPasswordsThatAreGoodEnough() {
        ClearText one = passwords.generate();

        assertThat(one.reveal()).matches("([2-9a-zA-Z]{5}-){3}[2-9a-zA-Z]{5}");
        assertThat(one.reveal()).isNotEqualTo(passwords.generate().reveal());
        assertThatCode(() -> PasswordRules.check(one, "olha", "/password")).doesNotThrowAnyException();
    }
}
