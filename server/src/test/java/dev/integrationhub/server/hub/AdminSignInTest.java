package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How people get in and out, with a password and with an identity provider, which is a real, small one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminSignInTest {
    private static final String CHOSEN = "green lamp under the stairs";

    private final Issuer issuer = new Issuer();
    private Chromium chromium;
    private Hub hub;
    private Pages pages;
    private Page page;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(
                data,
                Map.of(
                        "hub.oidc.issuer",
                        issuer.url(),
                        "hub.oidc.client-id",
                        Issuer.CLIENT,
                        "hub.oidc.client-secret",
                        Issuer.SECRET,
                        "hub.oidc.role-mapping",
                        "hub-builders=editor"));
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        issuer.close();
    }

    @BeforeEach
    void begin() {
        pages = Pages.of(chromium, hub);
        page = pages.page();
    }

    @AfterEach
    void end() {
        pages.close();
    }

    /** A user who has a one-time password. */
    private Person newcomer() {
        String username = RunningHub.unique("newcomer");
        Answer created = hub.post("/users", "{\"username\":\"" + username + "\",\"grants\":[{\"role\":\"viewer\"}]}")
                .expect(201);
        return new Person(hub, created.id(), username, created.text("password"));
    }

    private void isAtTheProvider(String subject, String... roles) {
        issuer.is(claims -> claims.subject(subject)
                .claim("preferred_username", subject)
                .claim("name", "Somebody Else")
                .claim("groups", List.of(roles)));
    }

    private void choose(String password) {
        pages.field("New password").fill(password);
        pages.field("New password again").fill(password);
        pages.button("Save").click();
    }

    private void account(String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    @Test
    void anIdentityProviderLeadsToThePageThatWasAskedFor() {
        String subject = RunningHub.unique("subject");
        isAtTheProvider(subject, "hub-builders");
        pages.open("/admin/access-tokens");

        pages.link("Sign in with 127.0.0.1").click();

        assertThat(pages.heading("Access tokens")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of"))
                .click();
        Locator who = page.getByRole(AriaRole.MENU);
        assertThat(who).containsText("Somebody Else");
        assertThat(who).containsText(subject);
        assertThat(who).containsText("Editor");
        assertThat(who).containsText("Sign out");
        assertThat(who).not().containsText("Change password");
    }

    @Test
    void whomTheProviderGivesNoRoleIsToldWhereOneSignsIn() {
        isAtTheProvider(RunningHub.unique("subject"), "something else");
        pages.open("/admin/sign-in");

        pages.link("Sign in with 127.0.0.1").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("gives you no role in this hub");
        assertThat(pages.button("Sign in")).isVisible();
    }

    @Test
    void aSessionThatEndsGoesOnAfterTheProvidersTab() {
        String subject = RunningHub.unique("subject");
        String name = RunningHub.unique("typed");
        isAtTheProvider(subject, "hub-builders");
        pages.open("/admin/sign-in");
        pages.link("Sign in with 127.0.0.1").click();
        pages.awaitPath("/admin/integrations");
        pages.open("/admin/integrations/new");
        pages.field("Name").fill(name);
        pages.loseSession();
        pages.button("Create integration").click();

        Page tab = page.waitForPopup(() -> pages.link("Sign in with 127.0.0.1").click());
        tab.waitForURL("**/admin/integrations");
        tab.close();
        page.evaluate("() => dispatchEvent(new Event('focus'))");

        assertThat(pages.heading(name)).isVisible();
    }

    @Test
    void aOneTimePasswordIsGoodForChoosingAnother() {
        Person newcomer = newcomer();
        pages.open("/admin/integrations").signIn(newcomer);
        assertThat(pages.dialog()).containsText("good for one thing");
        assertThat(pages.field("Current password")).hasCount(0);

        choose("short");
        assertThat(page.locator("mat-error")).containsText("12");
        choose("password1234");
        assertThat(page.locator("mat-error")).not().isEmpty();
        choose(CHOSEN);

        pages.awaitPath("/admin/integrations");
        assertThat(pages.heading("Integrations")).isVisible();
        newcomer.login(Browser.of(hub)).expectProblem(401, "login-failed");
        assertThat(Browser.of(hub).login(newcomer.username(), CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void nobodyGetsPastTheChoiceOfAPassword() {
        Person newcomer = newcomer();
        pages.open("/admin/sign-in").signIn(newcomer);
        assertThat(pages.dialog()).containsText("good for one thing");

        pages.open("/admin/users");

        pages.awaitPath("/admin/sign-in");
        assertThat(pages.field("Current password")).isVisible();
        pages.button("Sign out").click();
        assertThat(pages.dialog()).hasCount(0);
        page.reload();
        assertThat(pages.button("Sign in")).isVisible();
        assertThat(pages.dialog()).hasCount(0);
    }

    @Test
    void whoIsLockedIsLetInOnceSomebodyUnlocksThem() {
        Person person = Person.with(hub, "viewer");
        Browser stranger = Browser.of(hub);
        for (int i = 0; i < 5; i++) {
            stranger.login(person.username(), "a wrong one").expectProblem(401, "login-failed");
        }
        pages.open("/admin/sign-in").signIn(person);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("too many");
        assertThat(pages.field("Password")).isFocused();
        assertThat(pages.field("Password")).hasValue("");

        hub.send("POST", "/users/" + person.id() + "/unlock", null).expect(200);
        pages.field("Password").fill(person.password());
        page.keyboard().press("Enter");

        pages.awaitPath("/admin/integrations");
    }

    @Test
    void changesThePasswordAndSignsOutEverywhereElse() {
        Person person = Person.with(hub, "viewer");
        Browser elsewhere = person.signedIn();
        pages.open("/admin/sign-in").signIn(person).awaitPath("/admin/integrations");
        account("Change password");

        pages.field("Current password").fill("a wrong one");
        choose(CHOSEN);
        assertThat(page.locator("mat-error")).containsText("The current password is wrong");
        pages.field("Current password").fill(person.password());
        pages.field("New password again").fill("something different");
        pages.button("Save").click();
        assertThat(page.locator("mat-error")).containsText("The two are different");
        choose(CHOSEN);

        assertThat(pages.text("The password is changed.")).isVisible();
        elsewhere.get("/auth/me").expectProblem(401, "unauthenticated");
        page.reload();
        assertThat(pages.heading("Integrations")).isVisible();
        assertThat(page.content()).doesNotContain(CHOSEN);
    }

    @Test
    void signsOutEverywhere() {
        Person person = Person.with(hub, "viewer");
        Browser elsewhere = person.signedIn();
        pages.open("/admin/sign-in").signIn(person).awaitPath("/admin/integrations");

        account("Sign out everywhere");

        pages.awaitPath("/admin/sign-in");
        elsewhere.get("/auth/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void whoIsSignedInNeedNotDoSoAgain() {
        Person person = Person.with(hub, "viewer");
        pages.open("/admin/sign-in").signIn(person).awaitPath("/admin/integrations");

        pages.open("/admin/sign-in?return=https%3A%2F%2Felsewhere.example");

        pages.awaitPath("/admin/integrations");
    }
}
