package dev.integrationhub.server.hub;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with an identity provider, which is a real, small one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcLoginTest {
    private final Issuer issuer = new Issuer();
    private final MovableClock clock = new MovableClock();
    private final Hub hub;
    private String subject = "";

    OidcLoginTest(@TempDir Path data) {
        hub = Hub.start(
                data,
                Map.of(
                        "hub.oidc.issuer",
                        issuer.url(),
                        "hub.oidc.client-id",
                        Issuer.CLIENT,
                        "hub.oidc.client-secret",
                        Issuer.SECRET,
                        "hub.oidc.roles-claim",
                        "realm_access.roles",
                        "hub.oidc.role-mapping",
                        "hub-builders=editor, hub-auditors=auditor",
                        "hub.login.max-failures-per-address",
                        1000),
                clock);
    }

    @AfterAll
    void stop() {
        hub.close();
        issuer.close();
    }

    @BeforeEach
    void beSomebodyNew() {
        issuer.signsWithAnotherKey(false);
        subject = RunningHub.unique("subject");
    }

    private static Consumer<JWTClaimsSet.Builder> person(String subject, String... roles) {
        return claims -> claims.subject(subject)
                .claim("preferred_username", "name-of-" + subject)
                .claim("name", "Somebody")
                .claim("email", subject + "@example.org")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static Answer login(Issuer issuer, Browser browser) {
        URI there = URI.create(
                browser.get("/auth/oidc/login").expect(302).header("Location").orElseThrow());
        return comeBack(browser, issuer.authorize(there));
    }

    private static Answer comeBack(Browser browser, URI answer) {
        return browser.get(answer.getRawPath() + "?" + answer.getRawQuery());
    }

    @Test
    void isOfferedBesideThePassword() {
        JsonNode providers = hub.as().get("/auth/providers").expect(200).json();

        assertThat(providers.size()).isEqualTo(2);
        assertThat(providers.get(1).path("type").asString()).isEqualTo("oidc");
        assertThat(providers.get(1).path("path").asString()).isEqualTo("/auth/oidc/login");
        assertThat(RunningHub.hub()
                        .as()
                        .get("/auth/providers")
                        .expect(200)
                        .json()
                        .size())
                .isEqualTo(1);
        RunningHub.hub().as().get("/auth/oidc/login").expectProblem(404, "path-not-found");
    }

    @Test
    void makesAnAccountOfWhomTheProviderKnows() {
        issuer.is(person(subject, "hub-builders", "something else"));
        Browser browser = Browser.of(hub);

        Answer back = login(issuer, browser).expect(302);

        assertThat(back.header("Location")).contains("/admin/");
        JsonNode me = browser.get("/auth/me").expect(200).json();
        assertThat(me.path("username").asString()).isEqualTo("name-of-" + subject);
        assertThat(me.path("displayName").asString()).isEqualTo("Somebody");
        assertThat(me.path("email").asString()).isEqualTo(subject + "@example.org");
        assertThat(me.path("grants").toString()).isEqualTo("[{\"role\":\"editor\",\"integrationId\":null}]");
        assertThat(me.path("hasPassword").asBoolean()).isFalse();
        browser.post("/integrations", "{\"name\":\"" + RunningHub.unique("by-oidc") + "\"}")
                .expect(201);
        browser.login("name-of-" + subject, "any password at all").expectProblem(401, "login-failed");
    }

    @Test
    void bringsTheRolesOfTheProviderEachTime() {
        issuer.is(person(subject, "hub-builders"));
        Browser first = Browser.of(hub);
        login(issuer, first).expect(302);
        String id = first.get("/auth/me").text("id");

        issuer.is(person(subject, "hub-auditors"));
        Browser second = Browser.of(hub);
        login(issuer, second).expect(302);

        JsonNode me = second.get("/auth/me").expect(200).json();
        assertThat(me.path("id").asString()).isEqualTo(id);
        assertThat(me.path("grants").toString()).isEqualTo("[{\"role\":\"auditor\",\"integrationId\":null}]");
        first.post("/integrations", "{\"name\":\"x\"}").expectProblem(403, "access-denied");
    }

    @Test
    void takesNobodysAccountByItsName() {
        Person local = Person.with(hub, "owner");
        issuer.is(person(subject, "hub-builders")
                .andThen(claims -> claims.claim("preferred_username", local.username())));
        Browser browser = Browser.of(hub);

        login(issuer, browser).expect(302);

        JsonNode me = browser.get("/auth/me").json();
        assertThat(me.path("id").asString()).isNotEqualTo(local.id());
        assertThat(me.path("username").asString()).isEqualTo(subject + "@example.org");
    }

    @Test
    void refusesWhomTheProviderGivesNoRole() {
        issuer.is(person(subject, "something else"));

        login(issuer, Browser.of(hub)).expectProblem(403, "oidc-login-refused");

        issuer.is(claims -> claims.subject(subject));
        login(issuer, Browser.of(hub)).expectProblem(403, "oidc-login-refused");
    }

    @Test
    void refusesWhoseAccountIsDisabled() {
        issuer.is(person(subject, "hub-builders"));
        Browser browser = Browser.of(hub);
        login(issuer, browser).expect(302);
        JsonNode me = browser.get("/auth/me").json();
        hub.put("/users/" + me.path("id").asString(), """
                {"username":"%s","disabled":true,"grants":[{"role":"editor"}]}""".formatted(
                                me.path("username").asString()))
                .expect(200);

        login(issuer, Browser.of(hub)).expectProblem(401, "login-failed");

        browser.get("/auth/me").expectProblem(401, "unauthenticated");
    }

    static List<Consumer<JWTClaimsSet.Builder>> untrustworthy() {
        return List.of(
                claims -> claims.claim("nonce", "of another login"),
                claims -> claims.claim("nonce", null),
                claims -> claims.issuer("https://issuer.example"),
                claims -> claims.audience("another client"),
                claims -> claims.issueTime(ago(Duration.ofMinutes(10))).expirationTime(ago(Duration.ofMinutes(5))),
                claims -> claims.issueTime(ago(Duration.ofHours(-1))).expirationTime(ago(Duration.ofHours(-2))),
                claims -> claims.subject(null));
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    @ParameterizedTest
    @MethodSource("untrustworthy")
    void refusesAnIdentityThatIsNotForThisLogin(Consumer<JWTClaimsSet.Builder> flaw) {
        issuer.is(person(subject, "hub-builders").andThen(flaw));
        Browser browser = Browser.of(hub);

        Answer refused = login(issuer, browser).expectProblem(403, "oidc-login-refused");

        assertThat(refused.text("detail")).contains("cannot be trusted");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void refusesAnIdentityThatSomebodyElseSigned() {
        issuer.is(person(subject, "hub-builders"));
        issuer.signsWithAnotherKey(true);

        login(issuer, Browser.of(hub)).expectProblem(403, "oidc-login-refused");
    }

    @Test
    void refusesAnAnswerToAnotherLogin() {
        issuer.is(person(subject, "hub-builders"));
        Browser attacker = Browser.of(hub);
        URI there =
                URI.create(attacker.get("/auth/oidc/login").header("Location").orElseThrow());
        URI answer = issuer.authorize(there);

        comeBack(Browser.of(hub), answer).expectProblem(403, "oidc-login-refused");
        Browser other = Browser.of(hub);
        other.get("/auth/oidc/login").expect(302);
        comeBack(other, answer).expectProblem(403, "oidc-login-refused");
        comeBack(attacker, answer).expect(302);
        comeBack(attacker, answer).expectProblem(403, "oidc-login-refused");
    }

    @Test
    void refusesAnAnswerThatComesTooLateOrIsNone() {
        issuer.is(person(subject, "hub-builders"));
        Browser browser = Browser.of(hub);
        URI there =
                URI.create(browser.get("/auth/oidc/login").header("Location").orElseThrow());
        String state = issuer.authorize(there).getRawQuery().replaceAll(".*state=", "");

        comeBack(browser, URI.create("/auth/oidc/callback?error=access_denied&state=" + state))
                .expectProblem(403, "oidc-login-refused");
        browser.get("/auth/oidc/callback").expectProblem(403, "oidc-login-refused");

        URI again =
                URI.create(browser.get("/auth/oidc/login").header("Location").orElseThrow());
        URI answer = issuer.authorize(again);
        clock.moveOn(Duration.ofMinutes(11));
        comeBack(browser, answer).expectProblem(403, "oidc-login-refused");
    }
}
