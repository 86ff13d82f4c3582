package dev.integrationhub.command.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.user.PasswordHash;
import dev.integrationhub.platform.access.Username;

/**
 * Counts how often a password of an account was tried. An attempt is counted before the password is looked at, so that many at once
 * are no more attempts than one after the other.
 */
@Component
class LoginAttempts {
    /** So many failures within {@link #WINDOW} lock an account. */
    static final int MOST = 5;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String BEGIN = """
            update access.account
            set failures = case when last_failure_at > :window then failures + 1 else 1 end, last_failure_at = :now
            where user_id = :user and password_hash is not null and not disabled and (locked_until is null or locked_until <= :now)
            returning failures, password_hash""";

    private final JdbcClient jdbc;

    LoginAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An attempt that was let through, or one too many.
     *
     * @param number of those that failed before within the window, and this one
     * @param stored what the password is compared with; null if none is right
     */
    record Attempt(int number, @Nullable PasswordHash stored) {
        /** Whether the account is to be locked if this one fails too. */
        boolean isLast() {
            return number >= MOST;
        }
    }

    Optional<UUID> userNamed(String username) {
        return jdbc.sql("select user_id from access.account where username_key = ?")
                .param(Username.key(username))
                .query(UUID.class)
                .optional();
    }

    /**
     * Nothing if no password is right: the account is locked or disabled, or has none. Then nothing is counted either, which would
     * keep it locked.
     */
    Optional<Attempt> begin(UUID userId, Instant now) {
        return jdbc.sql(BEGIN)
                .param("user", userId)
                .param("now", utc(now))
                .param("window", utc(now.minus(WINDOW)))
                .query(LoginAttempts::attempt)
                .optional();
    }

    /** It turned out to be no attempt: the password was not looked at. */
    void withdraw(UUID userId) {
        jdbc.sql("update access.account set failures = greatest(failures - 1, 0) where user_id = ?")
                .param(userId)
                .update();
    }

    void succeeded(UUID userId) {
        jdbc.sql("update access.account set failures = 0, last_failure_at = null where user_id = ?")
                .param(userId)
                .update();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        int failures = row.getInt("failures");
        String stored = row.getString("password_hash");
        return new Attempt(failures, failures > MOST ? null : new PasswordHash(stored));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
