package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords that are tried out. Each test comes from an address of its own, which a proxy tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginAttackTest {
    private static final int MOST_OF_AN_ADDRESS = 12;
    private static final Duration A_LOCK = Duration.ofMinutes(15).plusSeconds(1);

    private final MovableClock clock = new MovableClock();
    private final Hub hub;
    private int addresses;

    LoginAttackTest(@TempDir Path data) {
        hub = Hub.start(
                data,
                Map.of(
                        "hub.login.max-failures-per-address",
                        MOST_OF_AN_ADDRESS,
                        "hub.trusted-proxies",
                        "127.0.0.0/8",
                        "hub.admin-password",
                        "given by the operator"),
                clock);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private Browser somebody() {
        return Browser.of(hub, "X-Forwarded-For", "192.0.2." + ++addresses);
    }

    @Test
    void locksAnAccountForATimeAfterFiveFailures() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();
        fail(browser, person, 4);
        person.login(browser).expect(200);
        fail(browser, person, 5);

        Answer locked = person.login(browser).expectProblem(401, "login-failed");
        Answer unknown = browser.login("nobody", "x").expectProblem(401, "login-failed");

        assertThat(locked.response().body()).isEqualTo(unknown.response().body());
        assertThat(hub.get("/users/" + person.id()).text("lockedUntil")).isNotEmpty();
        assertThat(events("user.locked", person)).isEqualTo(1);
        clock.moveOn(A_LOCK);
        person.login(browser).expect(200);
    }

    @Test
    void letsAnAdministratorEndTheLock() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();
        fail(browser, person, 5);
        person.login(browser).expectProblem(401, "login-failed");

        hub.send("POST", "/users/" + person.id() + "/unlock", null).expect(200);

        person.login(browser).expect(200);
    }

    @Test
    void forgetsFailuresAfterAQuarterOfAnHour() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();
        fail(browser, person, 4);
        clock.moveOn(A_LOCK);

        fail(browser, person, 4);

        person.login(browser).expect(200);
    }

    @Test
    void locksAnAccountThatManyTryAtOnce() throws Exception {
        Person person = Person.with(hub, "viewer");
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Browser browser = somebody();
            answers.add(attackers.submit(() -> browser.login(person.username(), "wrong")));
        }
        for (Future<Answer> answer : answers) {
            answer.get().expectProblem(401, "login-failed");
        }
        attackers.shutdown();

        person.login(somebody()).expectProblem(401, "login-failed");
        assertThat(events("user.locked", person)).isEqualTo(1);
    }

    @Test
    void stopsAnAddressThatTriesManyNames() {
        Browser browser = somebody();
        for (int i = 0; i < MOST_OF_AN_ADDRESS; i++) {
            browser.login("nobody-" + i, "x").expectProblem(401, "login-failed");
        }

        Person person = Person.with(hub, "viewer");
        Answer refused = person.login(browser).expectProblem(429, "too-many-requests");

        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 901);
        person.login(somebody()).expect(200);
        clock.moveOn(A_LOCK);
        person.login(browser).expect(200);
    }

    @Test
    void tellsOfRepeatedFailuresOnceAMinute() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();

        fail(browser, person, 3);
        assertThat(failuresTold(person)).containsExactly(1);
        clock.moveOn(Duration.ofSeconds(61));
        fail(browser, person, 1);

        assertThat(failuresTold(person)).containsExactly(1, 3);
    }

    @Test
    void takesAsLongForAnUnknownUser() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();
        long start = System.nanoTime();
        fail(browser, person, 1);
        long known = System.nanoTime() - start;

        start = System.nanoTime();
        browser.login(RunningHub.unique("nobody"), "x").expectProblem(401, "login-failed");
        long unknown = System.nanoTime() - start;

        assertThat(Math.min(known, unknown))
                .isGreaterThan(Duration.ofMillis(500).toNanos());
    }

    @Test
    void aSessionEndsWhenNothingCameForLongAndAtTheEndOfItsLifetime() {
        Person person = Person.with(hub, "viewer");
        Browser browser = somebody();
        person.login(browser).expect(200);
        clock.moveOn(Duration.ofHours(7));
        browser.get("/auth/me").expect(200);
        clock.moveOn(Duration.ofHours(9));
        browser.get("/auth/me").expectProblem(401, "unauthenticated");

        person.login(browser).expect(200);
        for (int hours = 0; hours < 168; hours += 6) {
            browser.get("/auth/me").expect(200);
            clock.moveOn(Duration.ofHours(6));
        }
        browser.get("/auth/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void theFirstUserHasThePasswordOfTheOperator() {
        Answer login = somebody().login("admin", "given by the operator").expect(200);

        assertThat(login.json().path("grants").toString()).isEqualTo("[{\"role\":\"owner\",\"integrationId\":null}]");
        assertThat(login.json().path("mustChangePassword").asBoolean()).isFalse();
    }

    private static void fail(Browser browser, Person person, int times) {
        for (int i = 0; i < times; i++) {
            browser.login(person.username(), "wrong").expectProblem(401, "login-failed");
        }
    }

    private int events(String name, Person person) {
        return hub.bean(JdbcClient.class)
                .sql(
                        "select count(*) from event_store.domain_event where aggregate_identifier = ? and payload_type = ?")
                .params("user:" + person.id(), name)
                .query(Integer.class)
                .single();
    }

    private List<Integer> failuresTold(Person person) {
        return hub.bean(JdbcClient.class)
                .sql("select (convert_from(payload, 'UTF8')::jsonb ->> 'count')::int from event_store.domain_event"
                        + " where payload_type = 'access.login-failed'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'userId' = ? order by global_index")
                .param(person.id())
                .query(Integer.class)
                .list();
    }
}
