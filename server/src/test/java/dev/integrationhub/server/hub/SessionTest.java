package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static org.assertj.core.api.Assertions.assertThat;

/** What the cookies of a session are good for, and what not. */
class SessionTest {
    private static final String ANYTHING = "A".repeat(43);

    private final Person editor = Person.with(hub(), "editor");

    @Test
    void itsKeyIsForTheHubAloneAndItsTokenForTheHubsPages() {
        Browser browser = Browser.of(hub());

        List<String> cookies = cookies(editor.login(browser).expect(200));

        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0)).matches("hub-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(cookies.get(1)).matches("XSRF-TOKEN=[A-Za-z0-9_-]{43}; Path=/; SameSite=Lax");
    }

    @Test
    void onTlsItsCookiesGoNowhereElse() {
        Browser browser = Browser.of(hub(), "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7");

        List<String> cookies = cookies(editor.login(browser).expect(200));

        assertThat(cookies.get(0))
                .matches("__Host-hub-session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(cookies.get(1)).matches("XSRF-TOKEN=[A-Za-z0-9_-]{43}; Path=/; Secure; SameSite=Lax");
        browser.get("/auth/me").expect(200);
        String key = String.valueOf(browser.cookie("__Host-hub-session"));
        browser.forget("__Host-hub-session");
        browser.hold(Browser.SESSION, key);
        browser.get("/auth/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void isNeverTheOneThatTheBrowserCameWith() {
        Browser browser = Browser.of(hub());
        browser.hold(Browser.SESSION, ANYTHING);

        editor.login(browser).expect(200);
        String first = String.valueOf(browser.cookie(Browser.SESSION));
        editor.login(browser).expect(200);

        assertThat(first).isNotEqualTo(ANYTHING);
        assertThat(browser.cookie(Browser.SESSION)).isNotEqualTo(first);
        for (String former : List.of(ANYTHING, first)) {
            Browser fixed = Browser.of(hub());
            fixed.hold(Browser.SESSION, former);
            fixed.get("/auth/me").expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void changesNothingWithoutItsToken() {
        Browser browser = editor.signedIn();
        String token = String.valueOf(browser.cookie(Browser.CSRF));
        browser.forget(Browser.CSRF);

        refused(browser);
        browser.hold(Browser.CSRF, token + "x");
        refused(browser);
        browser.hold(Browser.CSRF, "\u00e4");
        refused(browser);
        browser.hold(Browser.CSRF, String.valueOf(editor.signedIn().cookie(Browser.CSRF)));
        refused(browser);

        browser.forget(Browser.CSRF);
        assertThat(browser.get("/auth/csrf").expect(200).text("token")).isEqualTo(token);
        assertThat(browser.cookie(Browser.CSRF)).isEqualTo(token);
        created(browser);
    }

    @Test
    void takesNoTokenOfASessionOfBefore() {
        Browser browser = editor.signedIn();
        String former = String.valueOf(browser.cookie(Browser.CSRF));
        browser.post("/auth/logout", null).expect(204);
        editor.login(browser).expect(200);
        String present = String.valueOf(browser.cookie(Browser.CSRF));

        browser.hold(Browser.CSRF, former);
        refused(browser);
        browser.hold(Browser.CSRF, present);
        created(browser);
    }

    @Test
    void isNotLookedAtInARequestWithAToken() {
        Browser browser = Browser.of(hub(), "Authorization", Hub.BEARER);
        browser.hold(Browser.SESSION, String.valueOf(editor.signedIn().cookie(Browser.SESSION)));

        assertThat(browser.get("/auth/me").expect(200).text("type")).isEqualTo("token");
        created(browser);
    }

    @Test
    void isNotMadeForWhoeverDoesNotSignIn() {
        int before = sessions();

        Answer anonymous = hub().as().get("/docs").expect(200);
        Answer withToken = hub().get("/integrations").expect(200);

        assertThat(sessions()).isEqualTo(before);
        assertThat(cookies(anonymous)).isEmpty();
        assertThat(cookies(withToken)).isEmpty();
    }

    @Test
    void endsWithTheAccount() {
        Browser browser = editor.signedIn();

        hub().put("/users/" + editor.id(), """
                        {"username":"%s","disabled":true,"grants":[{"role":"editor"}]}""".formatted(editor.username())).expect(200);

        browser.get("/auth/me").expectProblem(401, "unauthenticated");
        editor.login(Browser.of(hub())).expectProblem(401, "login-failed");
    }

    @Test
    void hasTheRightsThatItsUserHasNow() {
        Browser browser = editor.signedIn();

        hub().put("/users/" + editor.id(), """
                        {"username":"%s","grants":[{"role":"viewer"}]}""".formatted(editor.username())).expect(200);

        browser.get("/integrations").expect(200);
        browser.post("/integrations", "{\"name\":\"x\"}").expectProblem(403, "access-denied");
    }

    private static void refused(Browser browser) {
        browser.post("/integrations", "{\"name\":\"forged\"}").expectProblem(403, "csrf-token-invalid");
    }

    private static void created(Browser browser) {
        browser.post("/integrations", "{\"name\":\"" + RunningHub.unique("by-a-page") + "\"}")
                .expect(201);
    }

    private static List<String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    private static int sessions() {
        return hub().bean(JdbcClient.class)
                .sql("select count(*) from access.session")
                .query(Integer.class)
                .single();
    }
}
