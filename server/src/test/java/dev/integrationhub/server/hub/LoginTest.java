package dev.integrationhub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, as a browser does it. */
class LoginTest {
    private static final String NEW_PASSWORD = "short chair, green wall";

    private final Person editor = Person.with(hub(), "editor");
    private final Browser browser = Browser.of(hub());

    @Test
    void tellsWhoSignedInAndWhatTheyMayDo() {
        Answer login = editor.login(browser).expect(200);

        assertThat(login.header("Cache-Control")).contains("no-store");
        JsonNode me = login.json();
        assertThat(me.path("type").asString()).isEqualTo("user");
        assertThat(me.path("id").asString()).isEqualTo(editor.id());
        assertThat(me.path("username").asString()).isEqualTo(editor.username());
        assertThat(me.path("grants").toString()).isEqualTo("[{\"role\":\"editor\",\"integrationId\":null}]");
        assertThat(me.path("scopes").valueStream().map(JsonNode::asString))
                .contains("integrations:write")
                .doesNotContain("users:manage");
        assertThat(me.path("mustChangePassword").asBoolean()).isFalse();
        Instant expiresAt = Instant.parse(me.path("session").path("expiresAt").asString());
        assertThat(expiresAt)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(7)), Instant.now().plus(Duration.ofHours(9)));
        assertThat(browser.get("/auth/me").expect(200).json()).isEqualTo(me);
    }

    @Test
    void letsTheUserDoWhatTheirRoleAllows() {
        editor.login(browser).expect(200);

        browser.post("/integrations", "{\"name\":\"" + RunningHub.unique("by-session") + "\"}")
                .expect(201);
        browser.get("/users").expectProblem(403, "access-denied");
    }

    @Test
    void isNotedWithWhoItWasAndHow() {
        editor.login(browser).expect(200);
        browser.post("/auth/logout", null).expect(204);

        assertThat(eventsAbout(editor.id())).contains("access.logged-in", "access.logged-out");
        assertThat(hub().get("/users/" + editor.id()).text("lastLoginAt")).isNotEmpty();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        Answer wrong = browser.login(editor.username(), "not the password");
        Answer unknown = browser.login(RunningHub.unique("nobody"), editor.password());

        for (Answer refused : List.of(wrong, unknown)) {
            refused.expectProblem(401, "login-failed");
            assertThat(refused.response().headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(wrong.response().body()).isEqualTo(unknown.response().body());
        assertThat(eventsAbout(editor.id())).contains("access.login-failed");
    }

    @Test
    void keepsNoNameThatIsNobodys() {
        String name = RunningHub.unique("a-password-in-the-wrong-field");

        browser.login(name, "x").expectProblem(401, "login-failed");

        assertThat(events(name)).isZero();
    }

    @Test
    void namesAllThatIsMissing() {
        Answer refused = browser.post("/auth/login", "{\"user\":\"x\"}").expectProblem(422, "validation-failed");

        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder("/user", "/username", "/password");
    }

    @Test
    void nobodyHasNoIdentity() {
        browser.get("/auth/me").expectProblem(401, "unauthenticated");
        browser.get("/auth/csrf").expectProblem(401, "unauthenticated");
        browser.post("/auth/sign-out-everywhere", null).expectProblem(401, "unauthenticated");
        browser.post("/auth/logout", null).expect(204);
    }

    @Test
    void aTokenHearsWhatItIs() {
        JsonNode me = hub().get("/auth/me").expect(200).json();

        assertThat(me.path("type").asString()).isEqualTo("token");
        assertThat(me.path("id").asString()).isEqualTo("bootstrap");
        assertThat(me.path("username").isNull()).isTrue();
        assertThat(me.path("session").isNull()).isTrue();
        hub().get("/auth/csrf").expectProblem(403, "access-denied");
        hub().put("/auth/password", "{\"currentPassword\":\"x\",\"newPassword\":\"" + NEW_PASSWORD + "\"}")
                .expectProblem(403, "access-denied");
    }

    @Test
    void logoutEndsTheSessionOnTheServer() {
        editor.login(browser).expect(200);
        Browser thief = Browser.of(hub());
        thief.hold(Browser.SESSION, String.valueOf(browser.cookie(Browser.SESSION)));
        thief.get("/auth/me").expect(200);

        browser.post("/auth/logout", null).expect(204);

        assertThat(browser.cookie(Browser.SESSION)).isNull();
        thief.get("/auth/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfTheUser() {
        Browser first = editor.signedIn();
        Browser second = editor.signedIn();
        Browser ofAnother = Person.with(hub(), "viewer").signedIn();

        first.post("/auth/sign-out-everywhere", null).expect(204);

        first.get("/auth/me").expectProblem(401, "unauthenticated");
        second.get("/auth/me").expectProblem(401, "unauthenticated");
        ofAnother.get("/auth/me").expect(200);
        assertThat(hub().bean(JdbcClient.class)
                        .sql("select count(*) from event_store.domain_event"
                                + " where aggregate_identifier = ? and payload_type = 'user.sessions-ended'")
                        .param("user:" + editor.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Browser other = editor.signedIn();
        editor.login(browser).expect(200);

        change(editor.password(), NEW_PASSWORD).expect(204);

        browser.get("/auth/me").expect(200);
        other.get("/auth/me").expectProblem(401, "unauthenticated");
        browser.login(editor.username(), editor.password()).expectProblem(401, "login-failed");
        browser.login(editor.username(), NEW_PASSWORD).expect(200);
    }

    @Test
    void aNewPasswordNeedsTheFormerOneAndIsNotWeak() {
        editor.login(browser).expect(200);

        Answer wrong = change("not the password", NEW_PASSWORD).expectProblem(422, "validation-failed");
        Answer weak = change(editor.password(), "short").expectProblem(422, "weak-password");

        assertThat(wrong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/currentPassword");
        assertThat(weak.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/newPassword");
        browser.login(editor.username(), editor.password()).expect(200);
    }

    @Test
    void whoseWasResetDoesNothingBeforeChoosingAnother() {
        String once = hub().send("POST", "/users/" + editor.id() + "/password-reset", null)
                .expect(200)
                .text("password");

        Answer login = browser.login(editor.username(), once).expect(200);

        assertThat(login.json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(login.json().path("scopes").size()).isZero();
        browser.get("/integrations").expectProblem(403, "password-change-required");
        browser.get("/integrations/" + RunningHub.integration()).expectProblem(403, "password-change-required");
        browser.get("/docs").expect(200);
        browser.get("/auth/me").expect(200);
        change(once, once).expectProblem(422, "validation-failed");
        change(once, NEW_PASSWORD).expect(204);
        browser.get("/integrations").expect(200);
    }

    @Test
    void nobodyGetsRoundTheirPasswordByResettingIt() {
        Person admin = Person.with(hub(), "admin");

        Browser signedIn = admin.signedIn();

        signedIn.post("/users/" + admin.id() + "/password-reset", null).expectProblem(403, "access-denied");
        signedIn.get("/auth/me").expect(200);
    }

    private Answer change(String from, String to) {
        return browser.put("/auth/password", "{\"currentPassword\":\"" + from + "\",\"newPassword\":\"" + to + "\"}");
    }

    private static List<String> eventsAbout(String userId) {
        return hub().bean(JdbcClient.class)
                .sql("select payload_type from event_store.domain_event where type = 'hub'"
                        + " and position(? in convert_from(payload, 'UTF8')) > 0")
                .param(userId)
                .query(String.class)
                .list();
    }

    private static int events(String text) {
        return hub().bean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event where position(? in convert_from(payload, 'UTF8')"
                        + " || convert_from(meta_data, 'UTF8')) > 0")
                .param(text)
                .query(Integer.class)
                .single();
    }
}
