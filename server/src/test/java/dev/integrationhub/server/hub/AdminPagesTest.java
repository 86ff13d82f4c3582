package dev.integrationhub.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages as a person uses them. */
class AdminPagesTest {
    private static @Nullable Chromium chromium;

    private final Pages pages = Pages.of(chromium(), hub());
    private final Page page = pages.page();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    @BeforeEach
    void begin() {
        pages.open("/admin/sign-in");
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private void signedIn(String role) {
        pages.signIn(Person.with(hub(), role)).awaitPath("/admin/integrations");
    }

    private Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void whoIsNotSignedInComesBackToWhatTheyAskedFor() {
        String id = integration();

        pages.open("/admin/integrations/" + id + "/credentials");
        pages.awaitPath("/admin/sign-in");
        pages.signIn(Person.with(hub(), "editor"));

        pages.awaitPath("/admin/integrations/" + id + "/credentials");
        assertThat(pages.button("Add credential")).isVisible();
    }

    @Test
    void aWrongPasswordIsToldAtTheForm() {
        pages.field("User name").fill("nobody");
        pages.field("Password").fill("something else");
        pages.button("Sign in").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The name or the password is wrong");
    }

    @Test
    void signsOut() {
        signedIn("viewer");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();

        pages.awaitPath("/admin/sign-in");
        pages.open("/admin/integrations");
        pages.awaitPath("/admin/sign-in");
    }

    @Test
    void aSessionThatEndsLosesNothingThatWasTyped() {
        Person editor = Person.with(hub(), "editor");
        String name = unique("typed");
        pages.signIn(editor).awaitPath("/admin/integrations");
        pages.button("New integration").click();
        pages.field("Name").fill(name);

        pages.loseSession();
        pages.button("Create integration").click();
        assertThat(pages.dialog()).containsText("Your session has ended");
        assertThat(pages.field("Password")).isFocused();
        pages.signIn(editor);

        assertThat(pages.heading(name)).isVisible();
    }

    @Test
    void findsOrdersAndPages() {
        String prefix = unique("many");
        for (int i = 10; i < 40; i++) {
            integration(prefix + "-" + i);
        }
        signedIn("viewer");

        page.getByRole(AriaRole.SEARCHBOX).fill(prefix);
        assertThat(pages.text("1–25 of 30")).isVisible();
        pages.button("Name").click();
        assertThat(pages.rows().first()).containsText(prefix + "-39");
        pages.button("Page 2").click();
        assertThat(pages.rows()).hasCount(5);

        page.reload();

        assertThat(pages.rows().last()).containsText(prefix + "-10");
        page.getByRole(AriaRole.SEARCHBOX).fill(prefix + "-nothing");
        assertThat(pages.text("No name contains")).isVisible();
    }

    @Test
    void createsAnIntegrationAndKeepsItsCredentials() {
        String name = unique("Telegram Bot");
        signedIn("editor");
        pages.button("New integration").click();
        pages.field("Name").fill(name);
        pages.button("Create integration").click();
        assertThat(pages.heading(name)).isVisible();

        tab("Credentials").click();
        pages.button("Add credential").click();
        pages.field("Key").fill("BOT_TOKEN");
        pages.field("Value").fill("token-here");
        pages.button("Add").click();
        assertThat(pages.rows()).containsText(new String[] {"token-here"});

        pages.button("Edit BOT_TOKEN").click();
        pages.field("Value").fill("another");
        pages.button("Save").click();
        assertThat(pages.rows()).containsText(new String[] {"another"});

        pages.button("Delete BOT_TOKEN").click();
        pages.button("Delete credential").click();
        assertThat(pages.text("There are no credentials yet")).isVisible();
        pages.button("Undo").click();
        assertThat(pages.rows()).containsText(new String[] {"another"});
    }

    @Test
    void whatIsTypedIsNeitherDroppedByEscNorPutOverWhatAnotherWrote() {
        String credentials = "/integrations/" + integration() + "/credentials";
        String credential = hub().post(credentials, "{\"key\":\"BOT_NAME\",\"value\":\"former\"}")
                .expect(201)
                .text("id");
        signedIn("editor");
        pages.open("/admin" + credentials);
        pages.button("Edit BOT_NAME").click();
        pages.field("Value").fill("mine");
        hub().put(credentials + "/" + credential, "{\"value\":\"theirs\"}").expect(200);

        page.keyboard().press("Escape");
        assertThat(pages.dialog().last()).containsText("Discard the changes?");
        page.keyboard().press("Escape");
        assertThat(pages.field("Value")).hasValue("mine");
        pages.button("Save").click();

        assertThat(pages.dialog()).containsText("Somebody else changed this in the meantime");
        assertThat(hub().get(credentials + "/" + credential).text("value")).isEqualTo("theirs");
        page.keyboard().press("Escape");
        pages.button("Discard").click();
        pages.button("Edit BOT_NAME").click();
        assertThat(pages.field("Value")).hasValue("theirs");
    }

    @Test
    void whatIsTypedIsNotDroppedByGoingBackOrByClosingTheTab() {
        String name = unique("back");
        String at = "/admin/integrations/" + integration(name);
        signedIn("editor");
        pages.open("/admin/integrations?search=" + name);
        pages.link(name).click();
        tab("Credentials").click();
        pages.button("Add credential").click();
        pages.field("Key").fill("HALF");

        page.goBack();
        assertThat(pages.text("Discard the changes?")).isVisible();
        page.keyboard().press("Escape");
        assertThat(pages.text("Discard the changes?")).hasCount(0);
        assertThat(pages.field("Key")).hasValue("HALF");
        pages.awaitPath(at + "/credentials");

        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> asked.equals(List.of("beforeunload")));

        page.goBack();
        pages.button("Discard").click();
        assertThat(pages.dialog()).hasCount(0);
        pages.awaitPath(at + "/handlers");
        page.goForward();
        pages.awaitPath(at + "/credentials");
    }

    @Test
    void whatTheHubRefusesIsToldAtItsField() {
        String taken = unique("taken");
        integration(taken);
        signedIn("editor");
        pages.button("New integration").click();
        pages.field("Name").fill(taken);
        pages.button("Create integration").click();
        assertThat(page.locator("mat-form-field mat-error")).not().isEmpty();

        pages.field("Name").fill("a/b");
        pages.button("Create integration").click();
        assertThat(page.locator("mat-form-field mat-error")).not().isEmpty();
        assertThat(page.locator(".form-error")).hasCount(0);
    }

    @Test
    void deletesOnceTheNameIsTypedAndBringsBack() {
        String name = unique("doomed");
        String id = integration(name);
        hub().post("/integrations/" + id + "/credentials", "{\"key\":\"K\",\"value\":\"v\"}")
                .expect(201);
        signedIn("editor");
        pages.open("/admin/integrations?search=" + name);

        pages.button("Delete " + name).click();
        Locator confirm = pages.button("Delete integration");
        assertThat(pages.dialog()).containsText("1 credential");
        assertThat(confirm).isDisabled();
        pages.field("Type “" + name + "” to confirm").fill(name);
        confirm.click();
        assertThat(pages.text("No name contains")).isVisible();

        pages.button("Undo").click();
        assertThat(pages.rows()).hasCount(1);
    }

    @Test
    void whatOneMayNotDoIsDisabledAndSaysWhy() {
        String id = integration();
        signedIn("viewer");

        Locator create = pages.button("New integration");
        assertThat(create).hasAttribute("aria-disabled", "true");
        create.hover();
        assertThat(pages.text("You need the right “integrations:write” for this")
                        .last())
                .isAttached();

        pages.open("/admin/integrations/" + id + "/credentials");
        assertThat(pages.text("You may not see this")).isVisible();
    }

    @Test
    void worksByKeyboardAlone() {
        String name = unique("keys");
        integration(name + "-a");
        integration(name + "-b");
        signedIn("editor");
        pages.open("/admin/integrations?search=" + name);
        assertThat(pages.rows()).hasCount(2);

        pages.rows().first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(pages.heading(name + "-b")).isVisible();
        // The row is gone, and who goes on by Tab is in the content, not at the top of the window.
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();

        tab("Credentials").focus();
        page.keyboard().press("Enter");
        pages.button("Add credential").focus();
        page.keyboard().press("Enter");
        assertThat(pages.field("Key")).isFocused();
        page.keyboard().type("KEY");
        page.keyboard().press("Tab");
        page.keyboard().type("value");
        page.keyboard().press("Control+Enter");
        assertThat(pages.rows()).containsText(new String[] {"KEY"});
    }

    @Test
    void aPartOfThePagesThatDoesNotComeIsTold() {
        String name = unique("parts");
        integration(name);
        signedIn("viewer");
        pages.open("/admin/integrations?search=" + name);
        assertThat(pages.link(name)).isVisible();
        page.route("**/*.js", Route::abort);

        pages.link(name).click();
        assertThat(pages.text("A part of the pages could not be loaded")).isVisible();

        page.unroute("**/*.js");
        pages.button("Load the page again").click();
        pages.link(name).click();
        assertThat(pages.heading(name)).isVisible();
    }

    @Test
    void nobodyIsSentToSignInWhileTheHubCannotSayWhoTheyAre() {
        signedIn("viewer");
        page.route("**/auth/me", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));

        pages.open("/admin/integrations?search=kept");
        assertThat(pages.text("The hub cannot say who you are")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/admin/integrations\\?search=kept"));

        page.unroute("**/auth/me");
        pages.button("Try again").click();
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("kept");
    }

    @Test
    void anIntegrationThatIsNotThereLeadsToTheOthers() {
        signedIn("viewer");
        pages.open("/admin/integrations/" + UUID.randomUUID());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not there");

        pages.link("To the integrations").click();
        assertThat(pages.heading("Integrations")).isVisible();
    }

    @Test
    void speaksRussian() {
        signedIn("editor");

        pages.button("Language: English").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Русский"))
                .click();

        assertThat(pages.heading("Интеграции")).isVisible();
        assertThat(page).hasTitle("Интеграции · Integration Hub");
        page.reload();
        assertThat(pages.button("Новая интеграция")).isVisible();
    }
}
