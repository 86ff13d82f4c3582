package dev.integrationhub.server.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
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
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail, past states and restoring them, as a person uses them. */
class AdminAuditTest {
    private static @Nullable Chromium chromium;

    private final Pages pages = Pages.of(Objects.requireNonNull(chromium), hub());
    private final Page page = pages.page();
    private final String name = unique("audited");
    private final String id = integration(name);

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

    private String trail() {
        return "/admin/integrations/" + id + "/audit";
    }

    private void openAs(String role, String path) {
        pages.open(path).signIn(Person.with(hub(), role)).awaitPath(path.replaceAll("\\?.*", ""));
    }

    private String add(String part, String body) {
        return hub().post("/integrations/" + id + "/" + part, body).expect(201).id();
    }

    private Locator entries() {
        return page.locator("tbody tr[tabindex]");
    }

    private Locator entry(String text) {
        return entries().filter(new Locator.FilterOptions().setHasText(text));
    }

    private void choose(String field, String typed, String option) {
        pages.field(field).fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    @Test
    void aChangeByClicksIsToldWithItsDifferenceAndHasAnAddress() {
        add("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"before\"}");
        openAs("editor", "/admin/integrations/" + id + "/credentials");
        pages.button("Edit BOT_NAME").click();
        pages.field("Value").fill("after");
        pages.button("Save").click();
        assertThat(pages.rows()).containsText(new String[] {"after"});

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Audit"))
                .click();
        entry("Credential changed").focus();
        page.keyboard().press("Enter");

        assertThat(pages.dialog().locator("del")).hasText("before");
        assertThat(pages.dialog().locator("ins")).hasText("after");
        page.reload();
        assertThat(pages.dialog()).containsText("credential.changed");
        page.keyboard().press("ArrowDown");
        assertThat(pages.dialog()).containsText("credential.added");
        pages.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Only about this"))
                .click();
        assertThat(pages.dialog()).hasCount(0);
        assertThat(entries()).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("target=credential"));
        pages.button("Remove filter: Credential").click();
        assertThat(entries()).hasCount(3);
    }

    @Test
    void filtersAreInTheAddressAndNewEntriesAreAnnounced() {
        String secret = add("secrets", "{\"key\":\"API_KEY\",\"value\":\"hidden\"}");
        add("handlers", "{\"name\":\"" + unique("orders") + "\"}");
        openAs("editor", trail());
        assertThat(entries()).hasCount(3);

        choose("Action", "secret", "Everything: secret");
        assertThat(entries()).hasCount(1);
        page.getByRole(AriaRole.SEARCHBOX).fill("api_key");
        assertThat(page).hasURL(Pattern.compile("action=secret\\.\\*.*|text=api_key"));
        page.reload();
        assertThat(entries()).hasCount(1);
        assertThat(pages.field("Action")).hasValue("secret.*");

        hub().put("/integrations/" + id + "/secrets/" + secret, "{\"value\":\"hidden as well\"}")
                .expect(200);
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        pages.button("1 new entry").click();
        assertThat(entries().first()).containsText("Secret got a new version");
        assertThat(entries()).hasCount(2);

        page.getByRole(AriaRole.SEARCHBOX).fill("nothing that there is");
        assertThat(pages.text("Nothing that fits")).isVisible();
        pages.button("Show all").first().click();
        assertThat(entries()).hasCount(4);
        assertThat(page).hasURL(Pattern.compile("/audit$"));
    }

    @Test
    void restoresAFormerStateAndTakesItBack() {
        String handlerName = unique("orders");
        String handler = add("handlers", "{\"name\":\"" + handlerName + "\",\"defaultArgs\":{\"timeout\":5000}}");
        String credential = add("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"shop_bot\"}");
        String at = "/integrations/" + id;
        hub().put(at + "/handlers/" + handler, "{\"name\":\"" + handlerName + "\",\"defaultArgs\":{\"timeout\":9000}}")
                .expect(200);
        hub().delete(at + "/credentials/" + credential).expect(204);
        openAs("editor", trail());

        entry("Credential added").click();
        pages.link("State after this").click();
        assertThat(pages.heading("State after version 2")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        assertThat(page.locator("app-past-state-view")).containsText("shop_bot");
        pages.button("The version before").click();
        assertThat(pages.heading("State after version 1")).isVisible();
        assertThat(page.locator("app-past-state-view")).not().containsText("shop_bot");
        pages.button("The version after").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Compared with now"))
                .click();
        assertThat(page.locator("app-state-changes")).containsText("9000");

        pages.button("Restore this state").click();
        assertThat(pages.dialog()).containsText("BOT_NAME comes back");
        assertThat(pages.dialog()).containsText(handlerName + " changes");
        Locator restore =
                pages.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore this state"));
        assertThat(restore).isDisabled();
        pages.field("Type “" + name + "” to confirm").fill(name);
        restore.click();

        assertThat(entry("Credential brought back")).hasCount(1);
        assertThat(hub().get(at + "/handlers/" + handler)
                        .json()
                        .at("/defaultArgs/timeout")
                        .asInt())
                .isEqualTo(5000);
        assertThat(hub().get(at + "/credentials/" + credential).text("value")).isEqualTo("shop_bot");
        pages.button("Undo").click();
        RunningHub.await(() -> hub().get(at + "/credentials/" + credential).status() == 404);
    }

    @Test
    void anAuditorExportsWhatIsShownAndLooksIntoWhatIsDeleted() throws IOException {
        add("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"shop_bot\"}");
        Person.with(hub(), "viewer")
                .signedIn()
                .get("/integrations/" + id + "/credentials")
                .expectProblem(403, "access-denied");
        hub().delete("/integrations/" + id).expect(204);
        openAs("auditor", "/admin/audit-logs?integration=" + id);
        assertThat(entries()).hasCount(4);
        assertThat(entry("Request refused")).containsText("credentials:read");
        assertThat(entry("Request refused")).containsText("Denied");

        pages.button("Export").click();
        pages.field("JSON lines An entry a line, as the API answers it").check();
        Download file = page.waitForDownload(() -> pages.button("Download").click());

        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("integration.created");
        assertThat(lines.get(4)).contains("\"end\":true", "\"entries\":4");
        assertThat(pages.text("4 entries exported, and the file is whole")).isVisible();

        entry("Credential added").click();
        assertThat(pages.dialog()).containsText("shop_bot");
        pages.link("State after this").click();
        assertThat(page.locator("app-past-state-view")).containsText("BOT_NAME");
        assertThat(pages.button("Restore this state")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void whoMayNotReadCredentialsSeesThatTheyChangedAndNoValue() {
        add("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"shop_bot\"}");
        openAs("viewer", trail());

        entry("Credential added").click();
        assertThat(pages.dialog()).containsText("Values of credentials are hidden");
        assertThat(pages.dialog()).not().containsText("shop_bot");
    }

    @Test
    void numbersKeepTheirDigits() {
        String handler = unique("orders");
        add("handlers", "{\"name\":\"" + handler + "\",\"defaultArgs\":{\"chat\":9007199254740993123,\"sum\":1.10}}");
        openAs("viewer", trail());

        entry("Handler added").click();
        assertThat(pages.dialog()).containsText("9007199254740993123");
        pages.link("State after this").click();
        page.locator("summary", new Page.LocatorOptions().setHasText(handler)).click();
        assertThat(page.locator("dd").getByText("9007199254740993123")).containsText("1.10");
    }

    @Test
    void whoMayNotSeeItIsToldWhichRightIsMissing() {
        openAs("operator", trail());
        assertThat(pages.text("It needs the right “audit:read”.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit log")))
                .hasCount(0);

        pages.open("/admin/audit-logs");
        assertThat(pages.text("It needs the right “audit:read-all”.")).isVisible();
    }

    @Test
    void whoMayNotExportTheTrailStillGetsTheEventsOfTheirIntegration() throws IOException {
        openAs("editor", trail());
        pages.button("Export").click();

        assertThat(pages.dialog()).containsText("needs “audit:export”");
        Download file = page.waitForDownload(() -> pages.button("Download").click());

        assertThat(Files.readAllLines(file.path())).singleElement().satisfies(line -> assertThat(line)
                .contains("integration.created"));
    }
}
