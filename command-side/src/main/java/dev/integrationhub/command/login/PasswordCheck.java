package dev.integrationhub.command.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.command.LockUser;
import dev.integrationhub.command.login.LoginAttempts.Attempt;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.Passwords;

/**
 * Compares passwords, and counts those that were wrong. Who fails learns nothing, not from how long it took either: whether there is
 * such a user, and whether the account is locked or disabled.
 */
@Component
class PasswordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** A failure takes no less; longer than what differs between one and another. */
    private static final Duration SHORTEST_FAILURE = Duration.ofMillis(500);

    private final LoginAttempts attempts;
    private final LoginFailures failures;
    private final Passwords passwords;
    private final Writes writes;
    private final Clock clock;

    PasswordCheck(LoginAttempts attempts, LoginFailures failures, Passwords passwords, Writes writes, Clock clock) {
        this.attempts = attempts;
        this.failures = failures;
        this.passwords = passwords;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Finds the user by name and password.
     *
     * @throws ProblemException 429 if too many attempts were made
     */
    Optional<UUID> user(String username, ClearText password) {
        return check(attempts.userNamed(username).orElse(null), password);
    }

    /**
     * Whether it is the password of a user who has signed in.
     *
     * @throws ProblemException 429 if too many attempts were made
     */
    boolean isPasswordOf(UUID userId, ClearText password) {
        return check(userId, password).isPresent();
    }

    private Optional<UUID> check(@Nullable UUID userId, ClearText password) {
        long start = System.nanoTime();
        failures.refuseIfTooMany();
        Instant now = clock.instant();
        Attempt attempt = userId == null ? null : attempts.begin(userId, now).orElse(null);
        if (matches(password, userId, attempt) && userId != null) {
            attempts.succeeded(userId);
            return Optional.of(userId);
        }
        failures.note(userId, "password");
        if (userId != null && attempt != null && attempt.isLast()) {
            lock(userId, now.plus(LOCKED_FOR));
        }
        await(start);
        return Optional.empty();
    }

    private boolean matches(ClearText password, @Nullable UUID userId, @Nullable Attempt attempt) {
        try {
            return passwords.matches(password, attempt == null ? null : attempt.stored());
        } catch (ProblemException busy) {
            if (userId != null && attempt != null) {
                attempts.withdraw(userId);
            }
            throw busy;
        }
    }

    /** Whoever tries next finds it locked; should it fail, the next attempt is one too many in any case, and locks it. */
    private void lock(UUID userId, Instant until) {
        try {
            writes.send(new LockUser(userId, until));
        } catch (ProblemException e) {
            LOG.info("A user who was to be locked is gone");
        }
    }

    private static void await(long start) {
        try {
            Thread.sleep(Math.max(
                    0, SHORTEST_FAILURE.minusNanos(System.nanoTime() - start).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
