package dev.integrationhub.command.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.command.login.LoginAttempts.Attempt;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private static LoginAttempts attempts;

    @BeforeAll
    static void start() {
        jdbc = JdbcClient.create(TestDatabase.dataSource(TestDatabase.createMigrated()));
        attempts = new LoginAttempts(jdbc);
    }

    private static UUID account(@Nullable String hash) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into access.account (user_id, username, username_key, password_hash, created_at)"
                        + " values (?, 'x', ?, ?, now())")
                .param(id)
                .param(id.toString())
                .param(hash)
                .update();
        return id;
    }

    private static Attempt begin(UUID user, Instant at) {
        return attempts.begin(user, at).orElseThrow();
    }

    @Test
    void fiveAreComparedAndTheFifthIsTheLast() {
        UUID user = account("hash");
        for (int i = 1; i <= 5; i++) {
            Attempt attempt = begin(user, NOW);
            assertThat(attempt.stored()).isNotNull();
            assertThat(attempt.isLast()).isEqualTo(i == 5);
        }

        Attempt sixth = begin(user, NOW);

        assertThat(sixth.stored()).isNull();
        assertThat(sixth.isLast()).isTrue();
    }

    @Test
    void countAnewAfterASuccessOrAQuarterOfAnHour() {
        UUID user = account("hash");
        begin(user, NOW);
        begin(user, NOW);
        assertThat(begin(user, NOW.plus(Duration.ofMinutes(14))).number()).isEqualTo(3);
        assertThat(begin(user, NOW.plus(Duration.ofMinutes(29))).number()).isEqualTo(1);
        begin(user, NOW.plus(Duration.ofMinutes(29)));

        attempts.succeeded(user);

        assertThat(begin(user, NOW.plus(Duration.ofMinutes(29))).number()).isEqualTo(1);
    }

    @Test
    void doNotCountIfTheyWereWithdrawn() {
        UUID user = account("hash");
        begin(user, NOW);

        attempts.withdraw(user);

        assertThat(begin(user, NOW).number()).isEqualTo(1);
    }

    @Test
    void doNotProlongALock() {
        UUID user = account("hash");
        jdbc.sql("update access.account set locked_until = '2026-11-21T12:15:00Z' where user_id = ?")
                .param(user)
                .update();

        assertThat(attempts.begin(user, NOW)).isEmpty();
        assertThat(begin(user, NOW.plus(Duration.ofMinutes(15))).number()).isEqualTo(1);
    }

    @Test
    void lockNobodyWhoHasNoPassword() {
        assertThat(attempts.begin(account(null), NOW)).isEmpty();
    }

    @Test
    void findAUserHoweverTheNameIsWritten() {
        UUID user = account("hash");

        assertThat(attempts.userNamed(user.toString().toUpperCase(Locale.ROOT))).contains(user);
        assertThat(attempts.userNamed("nobody")).isEmpty();
    }
}
