package dev.integrationhub.server.hub;

import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Access tokens as a person makes and ends them. */
class AdminAccessTokensTest {
    private static @Nullable Chromium chromium;

    private final Pages pages = Pages.of(Objects.requireNonNull(chromium), hub());
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

    @AfterEach
    void end() {
        pages.close();
    }

    private static String made(Person owner, String name) {
        return owner.signedIn()
                .post("/access-tokens", "{\"name\":\"" + name + "\",\"scopes\":[\"integrations:read\"]}")
                .expect(201)
                .text("token");
    }

    private static Answer whoIs(String token) {
        return hub().as("Authorization", "Bearer " + token).get("/auth/me");
    }

    private Person opened(Person person) {
        pages.open("/admin/access-tokens").signIn(person);
        assertThat(pages.heading("Access tokens")).isVisible();
        return person;
    }

    private Locator scope(String scope) {
        return page.locator("mat-checkbox.scope").filter(new Locator.FilterOptions().setHasText(scope));
    }

    private Locator radio(String label) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label));
    }

    private void choose(String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** The token that is shown this once; the dialog is closed as somebody does who has kept it. */
    private String kept() {
        String token = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Access token"))
                .textContent();
        assertThat(pages.button("Done")).isDisabled();
        page.keyboard().press("Escape");
        pages.text("I have put it where it belongs").click();
        pages.button("Done").click();
        assertThat(pages.dialog()).hasCount(0);
        return token;
    }

    @Test
    void areMadeWithWhatTheMachineNeedsAndShownOnce() {
        String integration = unique("shop");
        String id = RunningHub.integration(integration);
        String other = RunningHub.integration();
        opened(Person.with(hub(), "editor"));
        String name = unique("deploy");
        pages.button("New access token").click();
        pages.button("Make token").click();
        assertThat(pages.text("Choose one scope at least.")).isVisible();

        pages.field("Name").fill(name);
        radio("In these alone").check();
        choose("Integrations", integration);
        page.keyboard().press("Escape");
        scope("integrations:read").getByRole(AriaRole.CHECKBOX).check();
        choose("Expires", "In 7 days");
        pages.field("Only from these networks").fill("somewhere");
        pages.button("Make token").click();
        assertThat(page.locator("mat-error")).containsText("192.0.2.0/24");
        pages.field("Only from these networks").fill("127.0.0.0/8");
        pages.button("Make token").click();

        String token = kept();
        Hub machine = hub().as("Authorization", "Bearer " + token);
        machine.get("/integrations/" + id).expect(200);
        machine.get("/integrations/" + other).expectProblem(404, "integration-not-found");
        assertThat(page.content()).doesNotContain(token);
        assertThat(page.url()).doesNotContain("ihp_");
        assertThat(pages.rows()).containsText(Pattern.compile("in (6 days|1 wk)"));
        page.reload();
        assertThat(pages.link(name)).isVisible();
        assertThat(page.content()).doesNotContain(token);
    }

    @Test
    void sayWhatTheirMakerMayNotHandOutAndWhy() {
        String shop = unique("shop");
        String bank = unique("bank");
        String shopId = RunningHub.integration(shop);
        RunningHub.integration(bank);
        Person editor = Person.with(hub(), "editor");
        new TokenMaker(hub(), editor.id(), editor.signedIn()).isGiven("admin", shopId);
        opened(editor);
        pages.button("New access token").click();

        assertThat(scope("hub:operate")).containsText("You do not have this yourself.");
        assertThat(scope("secrets:reveal")).containsText("You have this in single integrations only");
        assertThat(scope("secrets:reveal").getByRole(AriaRole.CHECKBOX)).isDisabled();

        radio("In these alone").check();
        choose("Integrations", shop);
        page.keyboard().press("Escape");
        assertThat(scope("secrets:reveal").getByRole(AriaRole.CHECKBOX)).isEnabled();
        assertThat(scope("tokens:manage")).containsText("This is about the hub as a whole.");

        choose("Integrations", bank);
        page.keyboard().press("Escape");
        assertThat(scope("secrets:reveal")).containsText("You do not have this in " + bank);

        pages.field("Name").fill(unique("all"));
        radio("Full: all that you may do").check();
        assertThat(pages.text("12 scopes chosen")).isVisible();
        pages.button("Make token").click();
        assertThat(whoIs(kept()).expect(200).json().path("integrationScopes").toString())
                .contains(shopId)
                .doesNotContain("secrets:reveal");
    }

    @Test
    void areNotLostByGoingBack() {
        opened(Person.with(hub(), "editor"));
        pages.link("Integrations").first().click();
        pages.awaitPath("/admin/integrations");
        pages.link("Tokens").click();
        pages.awaitPath("/admin/access-tokens");
        pages.button("New access token").click();
        pages.field("Name").fill(unique("kept"));
        scope("handlers:read").getByRole(AriaRole.CHECKBOX).check();
        page.keyboard().press("Control+Enter");
        assertThat(pages.dialog()).containsText("Copy this now");

        page.goBack();

        pages.awaitPath("/admin/integrations");
        assertThat(pages.dialog()).containsText("Copy this now");
        whoIs(kept()).expect(200);
    }

    @Test
    void areRotatedWhileTheFormerWorksTooAndRevoked() {
        Person editor = Person.with(hub(), "editor");
        String name = unique("machine");
        String former = made(editor, name);
        made(editor, unique("other"));
        opened(editor);

        pages.link(name).click();
        page.waitForURL(Pattern.compile(".*token=.*"));
        pages.button("Rotate").click();
        choose("The former one works too for", "1 hour");
        pages.button("Rotate").last().click();
        String token = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Access token"))
                .textContent();
        pages.text("I have put it where it belongs").click();
        pages.button("Done").click();

        assertThat(pages.dialog()).containsText("The former text works too");
        whoIs(former).expect(200);
        whoIs(token).expect(200);

        pages.button("Revoke").click();
        pages.field("Reason (optional)").fill("it leaked");
        pages.button("Revoke token").click();

        assertThat(pages.dialog()).hasCount(0);
        assertThat(pages.rows()).hasCount(1);
        pages.awaitPath("/admin/access-tokens");
        assertThat(pages.rows()).isFocused();
        whoIs(former).expectProblem(401, "invalid-access-token");
        whoIs(token).expectProblem(401, "invalid-access-token");
        assertThat(hub().get("/audit-logs?limit=50").response().body()).contains("it leaked");
    }

    @Test
    void ofOthersAreSeenAndEndedByWhoLooksAfterUsers() {
        Person editor = Person.with(hub(), "editor");
        String name = unique("theirs");
        String token = made(editor, name);
        opened(Person.with(hub(), "admin"));

        choose("Owner", editor.username());
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.rows()).containsText(new String[] {editor.username()});
        assertThat(pages.button("Rotate " + name)).hasAttribute("aria-disabled", "true");
        pages.button("Revoke " + name).click();
        pages.button("Revoke token").click();

        assertThat(pages.text("This user has no access tokens")).isVisible();
        whoIs(token).expectProblem(401, "invalid-access-token");
    }

    @Test
    void ofOwnersAreEndedByOwners() {
        Person owner = Person.with(hub(), "owner");
        String name = unique("owners");
        String token = made(owner, name);
        opened(Person.with(hub(), "admin"));

        choose("Owner", owner.username());
        assertThat(pages.button("Revoke " + name)).hasAttribute("aria-disabled", "true");
        pages.link(name).click();
        assertThat(pages.dialog()).containsText(name);
        assertThat(pages.button("Revoke")).hasAttribute("aria-disabled", "true");
        whoIs(token).expect(200);
    }

    @Test
    void areNotForEverybody() {
        pages.open("/admin/access-tokens").signIn(Person.with(hub(), "viewer"));

        assertThat(pages.text("You may not see this")).isVisible();
        assertThat(pages.button("New access token")).hasAttribute("aria-disabled", "true");
        assertThat(pages.link("Tokens")).hasCount(0);
    }
}
