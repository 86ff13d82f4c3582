package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Access tokens of a hub whose operator lets them live for as long as anybody wants, and trusts no proxy. */
class ConfiguredTokensTest {
    private static final MovableClock CLOCK = new MovableClock();

    @SuppressWarnings("NullAway.Init")
    private static Hub hub;

    private final TokenMaker editor = TokenMaker.with(hub, "editor");

    @BeforeAll
    static void start(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.access-token.max-age", "none"), CLOCK);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void works(Answer made) {
        hub.as("X-Access-Token", made.text("token")).get("/integrations").expect(200);
    }

    private static void isRefused(Answer made) {
        hub.as("X-Access-Token", made.text("token")).get("/integrations").expectProblem(401, "invalid-access-token");
    }

    private Answer rotate(Answer made, String body) {
        return editor.post("/access-tokens/" + made.id() + "/rotate", body);
    }

    @Test
    void endAfterNinetyDaysIfNothingElseIsSaid() {
        Answer made = editor.makeToken("", "integrations:read").expect(201);

        CLOCK.moveOn(Duration.ofDays(90).minusMinutes(5));
        works(made);

        CLOCK.moveOn(Duration.ofMinutes(5));
        isRefused(made);
    }

    @Test
    void endWhenTheirMakerSaid() {
        Instant end = CLOCK.instant().plus(Duration.ofHours(1));
        Answer made = editor.makeToken("\"expiresAt\":\"" + end + "\"", "integrations:read")
                .expect(201);
        works(made);
        assertThat(made.text("expiresAt")).isEqualTo(end.toString());

        CLOCK.moveOn(Duration.ofHours(1));
        isRefused(made);
    }

    @Test
    void neverEndWhereTheOperatorAllowsIt() {
        Answer made =
                editor.makeToken("\"expiresAt\":null", "integrations:read").expect(201);
        assertThat(made.json().has("expiresAt")).isFalse();

        CLOCK.moveOn(Duration.ofDays(3650));
        works(made);
    }

    @Test
    void workForADayAfterTheyWereReplaced() {
        Answer former = editor.makeToken("", "integrations:read").expect(201);

        Answer next = rotate(former, "{}").expect(200);
        assertThat(next.header("Cache-Control")).contains("no-store");
        assertThat(next.id()).isEqualTo(former.id());
        assertThat(next.text("token")).isNotEqualTo(former.text("token"));

        CLOCK.moveOn(Duration.ofHours(23));
        works(former);
        works(next);

        CLOCK.moveOn(Duration.ofHours(1));
        isRefused(former);
        works(next);
    }

    @Test
    void endAtOnceWhenTheyAreReplacedWithoutAnOverlap() {
        Answer former = editor.makeToken("", "integrations:read").expect(201);

        Answer next = rotate(former, "{\"overlap\":\"PT0S\"}").expect(200);

        isRefused(former);
        works(next);
    }

    @Test
    void endWhenTheyWereReplacedTwice() {
        Answer first = editor.makeToken("", "integrations:read").expect(201);
        Answer second = rotate(first, "{}").expect(200);

        Answer third = rotate(first, "{}").expect(200);

        isRefused(first);
        works(second);
        works(third);
        editor.delete("/access-tokens/" + first.id()).expect(204);
        isRefused(second);
        isRefused(third);
    }

    @Test
    void overlapForAWeekAtTheMost() {
        Answer made = editor.makeToken("", "integrations:read").expect(201);

        for (String overlap : new String[] {"P7DT1S", "-PT1S", "a day"}) {
            rotate(made, "{\"overlap\":\"" + overlap + "\"}").expectProblem(422, "validation-failed");
        }
        rotate(made, "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}").expectProblem(422, "validation-failed");
        assertThat(rotate(made, "{\"overlap\":\"P7D\"}").expect(200).json().has("overlapEndsAt"))
                .isTrue();
    }

    @Test
    void ofAnotherHubAreRefused() {
        Answer foreign = TokenMaker.with(RunningHub.hub(), "editor")
                .makeToken("", "integrations:read")
                .expect(201);

        isRefused(foreign);
    }

    @Test
    void areNotBelievedToComeFromWhereAnybodySays() {
        String token = editor.makeToken("\"cidrs\":[\"192.0.2.0/24\"]", "integrations:read")
                .expect(201)
                .text("token");

        hub.as("X-Access-Token", token)
                .get("/integrations", "X-Forwarded-For", "192.0.2.7")
                .expectProblem(401, "invalid-access-token");
    }
}
