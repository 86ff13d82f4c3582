package dev.integrationhub.platform.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofHours(8), Duration.ofDays(7));

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    private final UUID user = account();
    private final SessionKey key = SessionKey.random();

    @BeforeAll
    static void start() {
        jdbc = JdbcClient.create(TestDatabase.dataSource(TestDatabase.createMigrated()));
    }

    private static UUID account() {
        UUID id = Uuid7.next();
        jdbc.sql("insert into access.account (user_id, username, username_key, created_at) values (?, 'x', ?, now())")
                .params(id, id.toString())
                .update();
        return id;
    }

    private static Sessions after(Duration time) {
        return new Sessions(jdbc, SETTINGS, Clock.fixed(START.plus(time), ZoneOffset.UTC));
    }

    private Optional<Session> findAfter(Duration time) {
        return after(time).find(key);
    }

    private void begin() {
        after(Duration.ZERO).begin(key, user);
    }

    private void set(String assignment) {
        jdbc.sql("update access.account set " + assignment + " where user_id = ?")
                .param(user)
                .update();
    }

    @Test
    void isFoundByItsKeyAlone() {
        begin();

        assertThat(findAfter(Duration.ZERO)).hasValueSatisfying(session -> {
            assertThat(session.userId()).isEqualTo(user);
            assertThat(session.expiresAt()).isEqualTo(START.plus(Duration.ofHours(8)));
            assertThat(SessionKey.parse(session.id()).flatMap(after(Duration.ZERO)::find))
                    .isEmpty();
        });
        assertThat(after(Duration.ZERO).find(SessionKey.random())).isEmpty();
    }

    @Test
    void isNotKeptAliveByLookingAgain() {
        begin();
        Session session = findAfter(Duration.ZERO).orElseThrow();

        assertThat(after(Duration.ofHours(7)).lookAgain(session))
                .hasValueSatisfying(same -> assertThat(same.expiresAt()).isEqualTo(session.expiresAt()));

        assertThat(after(Duration.ofHours(9)).lookAgain(session)).isEmpty();
        assertThat(findAfter(Duration.ofHours(9))).isEmpty();
    }

    @Test
    void isOverWhenLookedAtAgainOnceTheAccountIsDisabled() {
        begin();
        Session session = findAfter(Duration.ZERO).orElseThrow();

        set("disabled = true");

        assertThat(after(Duration.ZERO).lookAgain(session)).isEmpty();
    }

    @Test
    void theTableDoesNotHoldTheKey() {
        begin();

        assertThat(jdbc.sql("select row_to_json(s)::text from access.session s where user_id = ?")
                        .param(user)
                        .query(String.class)
                        .single())
                .doesNotContain(key.reveal());
    }

    @Test
    void endsWhenNothingCameForTooLong() {
        begin();

        assertThat(findAfter(Duration.ofHours(7))).isPresent();
        assertThat(findAfter(Duration.ofHours(14))).isPresent();
        assertThat(findAfter(Duration.ofHours(22))).isEmpty();
    }

    @Test
    void endsAfterItsLifetimeWhateverCame() {
        begin();
        for (int hours = 6; hours < 168; hours += 6) {
            assertThat(findAfter(Duration.ofHours(hours)))
                    .as("after %s hours", hours)
                    .isPresent();
        }

        assertThat(findAfter(Duration.ofHours(167))).hasValueSatisfying(session -> assertThat(session.expiresAt())
                .isEqualTo(START.plus(Duration.ofDays(7))));
        assertThat(findAfter(Duration.ofDays(7))).isEmpty();
    }

    @Test
    void letsNobodyInWhoseAccountIsDisabledOrRemoved() {
        begin();

        set("disabled = true");
        assertThat(findAfter(Duration.ZERO)).isEmpty();
        set("disabled = false");
        assertThat(findAfter(Duration.ZERO)).isPresent();
        jdbc.sql("delete from access.account where user_id = ?").param(user).update();
        assertThat(findAfter(Duration.ZERO)).isEmpty();
    }

    @Test
    void aLockPutsNobodyOutWhoIsIn() {
        begin();

        set("locked_until = '2026-11-21T12:15:00Z'");

        assertThat(findAfter(Duration.ZERO)).isPresent();
    }

    @Test
    void allOfAUserEndAtOnce() {
        begin();
        UUID other = account();
        SessionKey ofOther = SessionKey.random();
        after(Duration.ZERO).begin(ofOther, other);

        after(Duration.ZERO).endAllOf(user);

        assertThat(findAfter(Duration.ZERO)).isEmpty();
        assertThat(after(Duration.ZERO).find(ofOther)).isPresent();
    }

    @Test
    void thoseThatAreOverAreErasedWhenTheNextBegins() {
        begin();

        after(Duration.ofDays(1)).begin(SessionKey.random(), user);

        assertThat(jdbc.sql("select count(*) from access.session where user_id = ?")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsActiveIsWrittenDownOnceAMinute() {
        begin();
        findAfter(Duration.ofSeconds(59));
        assertThat(lastSeen()).isEqualTo(START);

        findAfter(Duration.ofSeconds(61));

        assertThat(lastSeen()).isEqualTo(START.plusSeconds(61));
    }

    private Instant lastSeen() {
        return jdbc.sql("select last_seen_at from access.session where user_id = ?")
                .param(user)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
