package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

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
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Users as somebody looks after them, in a hub whose first user is its one owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminUsersTest {
    private static final String PASSWORD = "a tall ship, a star";

    private Chromium chromium;
    private Hub hub;
    private Person owner;
    private Pages pages;
    private Page page;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(data, Map.of("hub.admin-password", PASSWORD));
        owner = new Person(hub, hub.get("/users").json().get(0).path("id").asString(), "admin", PASSWORD);
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
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

    private void opened(Person person) {
        pages.open("/admin/users").signIn(person);
        assertThat(pages.heading("Users")).isVisible();
    }

    private Locator row(String username) {
        return pages.rows()
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(username).setExact(true))));
    }

    private void choose(Locator field, String option) {
        field.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + option)))
                .click();
    }

    private String oneTimePassword() {
        String password = page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("One-time password").setExact(true))
                .textContent();
        pages.text("I have put it where it belongs").click();
        pages.button("Done").click();
        return password;
    }

    private Answer login(String username, String password) {
        return Browser.of(hub).login(username, password);
    }

    @Test
    void areMadeWithRolesAndAPasswordThatIsShownOnce() {
        String name = unique("shop");
        String integration = hub.post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();
        String username = unique("anna");
        opened(owner);
        pages.button("New user").click();
        pages.field("User name").fill("with a blank");
        pages.field("E-mail (optional)").fill("nowhere");
        pages.button("Create user").click();
        assertThat(page.locator("mat-error")).hasCount(2);

        pages.field("User name").fill(username);
        pages.field("E-mail (optional)").fill("anna@example.org");
        choose(pages.field("Role").first(), "Editor");
        choose(pages.field("Where").first(), name);
        pages.button("Add role").click();
        page.keyboard().press("Control+Enter");
        String password = oneTimePassword();

        assertThat(row(username)).containsText("Editor in " + name);
        assertThat(row(username)).containsText("Viewer, whole hub");
        assertThat(page.content()).doesNotContain(password);
        Answer me = login(username, password).expect(200);
        assertThat(me.json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(me.json().path("grants").toString()).contains(integration);

        page.getByRole(AriaRole.SEARCHBOX).fill(username);
        assertThat(pages.rows()).hasCount(1);
        pages.link(username).click();
        assertThat(pages.dialog()).containsText("Has to choose a password");
        assertThat(pages.dialog()).containsText("anna@example.org");
    }

    @Test
    void areChangedUnlessSomebodyElseWasFaster() {
        Person person = Person.with(hub, "viewer");
        opened(owner);
        pages.button("Edit " + person.username()).click();
        pages.field("Name (optional)").fill("Boris");
        choose(pages.field("Role"), "Operator");
        hub.put("/users/" + person.id(), """
                {"username":"%s","displayName":"Vera","grants":[{"role":"viewer"}]}""".formatted(person.username())).expect(200);
        pages.button("Save").click();
        assertThat(pages.dialog()).containsText("Somebody else changed this in the meantime");
        pages.button("Cancel").click();

        pages.button("Edit " + person.username()).click();
        assertThat(pages.field("Name (optional)")).hasValue("Vera");
        pages.button("Remove role 1").click();
        assertThat(pages.dialog()).containsText("Without a role they can sign in and do nothing.");
        page.getByRole(AriaRole.CHECKBOX).check();
        pages.button("Save").click();

        assertThat(row(person.username())).containsText("Disabled");
        assertThat(row(person.username())).containsText("no role");
        login(person.username(), person.password()).expectProblem(401, "login-failed");
    }

    @Test
    void whoIsLockedIsUnlockedAndWhoForgotGetsAnotherPassword() {
        Person person = Person.with(hub, "viewer");
        Browser session = person.signedIn();
        for (int i = 0; i < 5; i++) {
            login(person.username(), "a wrong one").expectProblem(401, "login-failed");
        }
        opened(owner);
        assertThat(row(person.username())).containsText("Locked");

        pages.link(person.username()).click();
        pages.button("Unlock").click();
        assertThat(pages.button("Unlock")).hasAttribute("aria-disabled", "true");
        login(person.username(), person.password()).expect(200);

        pages.button("Reset password").click();
        assertThat(pages.dialog().last()).containsText("all their sessions end");
        pages.button("Reset password").last().click();
        String password = oneTimePassword();
        assertThat(page.content()).doesNotContain(password);
        session.get("/auth/me").expectProblem(401, "unauthenticated");
        login(person.username(), person.password()).expectProblem(401, "login-failed");
        login(person.username(), password).expect(200);
    }

    @Test
    void areRemovedOnceTheNameIsTyped() {
        Person person = Person.with(hub, "viewer");
        opened(owner);
        pages.link(person.username()).click();

        pages.button("Remove user").click();
        assertThat(pages.button("Remove user").last()).isDisabled();
        pages.field("Type “" + person.username() + "” to confirm").fill(person.username());
        pages.button("Remove user").last().click();

        assertThat(pages.dialog()).hasCount(0);
        assertThat(row(person.username())).hasCount(0);
        pages.awaitPath("/admin/users");
        assertThat(page.locator("tbody tr:focus")).hasCount(1);
        login(person.username(), person.password()).expectProblem(401, "login-failed");
    }

    @Test
    void theLastOwnerStays() {
        opened(owner);
        pages.button("Remove admin").click();
        pages.field("Type “admin” to confirm").fill("admin");
        pages.button("Remove user").click();
        assertThat(pages.text("This is the last owner who can sign in.")).isVisible();

        pages.button("Edit admin").click();
        page.getByRole(AriaRole.CHECKBOX).check();
        pages.button("Save").click();
        assertThat(pages.dialog()).containsText("This is the last owner who can sign in.");
    }

    @Test
    void ownersAreChangedByOwnersAlone() {
        opened(Person.with(hub, "admin"));
        assertThat(pages.button("Edit admin")).hasAttribute("aria-disabled", "true");
        assertThat(pages.button("Remove admin")).hasAttribute("aria-disabled", "true");
        pages.link("admin").click();
        for (String what : new String[] {"Edit", "Reset password", "Remove user"}) {
            assertThat(pages.button(what)).hasAttribute("aria-disabled", "true");
        }
        page.keyboard().press("Escape");

        pages.button("New user").click();
        pages.field("Role").click();
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Only owners make owners")))
                .isDisabled();
    }

    @Test
    void areNotForEverybody() {
        opened(Person.with(hub, "editor"));

        assertThat(pages.text("You may not see this")).isVisible();
        assertThat(pages.button("New user")).hasAttribute("aria-disabled", "true");
        assertThat(pages.link("Users")).hasCount(0);
    }
}
