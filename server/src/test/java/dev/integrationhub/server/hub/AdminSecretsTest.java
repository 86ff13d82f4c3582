package dev.integrationhub.server.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
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

/** Secrets as a person keeps them, where the operator lets values into browsers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminSecretsTest {
    private static final int LONGER_THAN_SHOWN_MS = 31_000;

    private Chromium chromium;
    private Hub hub;
    private Pages pages;
    private Page page;
    private String at;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(data, Map.of("hub.secrets.reveal-in-browser", "true"));
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
        at = "/integrations/"
                + hub.post("/integrations", "{\"name\":\"" + RunningHub.unique("secrets") + "\"}")
                        .expect(201)
                        .id();
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private Person opened(String role) {
        Person person = Person.with(hub, role);
        pages.open("/admin" + at + "/secrets").signIn(person).awaitPath(at + "/secrets");
        return person;
    }

    private String added(String key, String value) {
        return hub.post(at + "/secrets", "{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}")
                .expect(201)
                .id();
    }

    private String value(String secretId) {
        return hub.post(at + "/secrets/" + secretId + "/reveal", "{\"reason\":\"a test\"}")
                .expect(200)
                .text("value");
    }

    private Locator version(int number) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Version " + number + "(?!\\d)")));
    }

    private void choose(String field, String option) {
        pages.field(field).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    @Test
    void liveFromTheFirstVersionToTheLast() {
        opened("editor");
        pages.button("Add secret").first().click();
        pages.field("Key").fill("WEBHOOK_SECRET");
        pages.field("Value").fill("first-value-12345");
        page.getByText("Show the last 4 characters").click();
        pages.field("Expires").fill("2031-01-01T00:00");
        pages.field("Remind").fill("2031-06-01T00:00");
        pages.button("Add").click();
        assertThat(pages.text("The reminder comes before the end.")).isVisible();
        assertThat(pages.field("Remind")).isFocused();
        pages.field("Expires").fill("2031-12-01T00:00");
        pages.button("Add").click();
        assertThat(pages.rows()).containsText(new String[] {"…2345"});
        String id = hub.get(at + "/secrets").json().get(0).path("id").asString();

        pages.button("New version of WEBHOOK_SECRET").click();
        pages.field("Value").fill("second-value-6789");
        choose("The former one works too for", "7 days");
        page.keyboard().press("Control+Enter");
        assertThat(pages.rows()).containsText(new String[] {"…6789"});
        assertThat(value(id)).isEqualTo("second-value-6789");
        assertThat(hub.get(at + "/secrets/" + id).text("expiresAt"))
                .as("the former end stays unless it is changed")
                .startsWith("203");

        pages.rows().first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*secret=" + id));
        assertThat(version(1)).containsText("Works too");
        assertThat(version(1)).containsText(Pattern.compile("in (6 days|1 wk)"));

        pages.button("Restore version 1").click();
        pages.button("Restore").click();
        assertThat(version(3)).containsText("value of version 1");
        assertThat(value(id)).isEqualTo("first-value-12345");

        assertThat(pages.button("Destroy version 3")).hasAttribute("aria-disabled", "true");
        pages.button("Destroy version 2").click();
        assertThat(pages.button("Destroy version").last()).isDisabled();
        pages.field("Type “WEBHOOK_SECRET” to confirm").fill("WEBHOOK_SECRET");
        pages.button("Destroy version").last().click();
        assertThat(version(2)).containsText("Destroyed");
        hub.post(at + "/secrets/" + id + "/reveal", "{\"reason\":\"a test\",\"version\":2}")
                .expectProblem(410, "secret-version-destroyed");

        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);
        pages.awaitPath(at + "/secrets");
        pages.button("Remove WEBHOOK_SECRET").click();
        pages.button("Remove secret").click();
        assertThat(pages.text("There are no secrets yet")).isVisible();
        pages.button("Undo").click();
        assertThat(pages.rows()).hasCount(1);
    }

    @Test
    void areRevealedForAReasonAndForgottenAfterHalfAMinute() {
        added("API_KEY", "the-hidden-value");
        page.clock().install();
        opened("admin");

        pages.button("Reveal API_KEY").click();
        assertThat(pages.dialog()).isVisible();
        pages.button("Reveal").last().click();
        assertThat(page.locator("mat-error")).containsText("This is needed.");
        pages.field("Reason").fill("a deployment");
        pages.button("Reveal").last().click();
        assertThat(pages.dialog()).containsText("the-hidden-value");
        assertThat(hub.get(at + "/audit-logs?class=all&limit=1").response().body())
                .contains("a deployment");

        page.clock().fastForward(LONGER_THAN_SHOWN_MS);

        assertThat(pages.text("The value is hidden again.")).isVisible();
        assertThat(page.content()).doesNotContain("the-hidden-value");

        pages.button("Cancel").click();
        pages.button("Reveal Signing secret of deliveries").click();
        pages.field("Reason").fill("set up the shop");
        page.keyboard().press("Control+Enter");
        assertThat(pages.dialog()).containsText("whsec_");
        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);
        assertThat(page.content()).doesNotContain("whsec_");
    }

    @Test
    void signDeliveriesAnew() {
        hub.post(at + "/signing-secret/reveal", "{\"reason\":\"made by this\"}").expect(200);
        opened("editor");
        assertThat(version(1)).containsText("Current");

        pages.button("Rotate").click();
        choose("The former one works too for", "1 hour");
        pages.button("Rotate").last().click();

        assertThat(version(2)).containsText("Current");
        assertThat(version(1)).containsText("Works too");
    }

    @Test
    void comeFromAFileOnceItWasSeenWhatWouldHappenAndLeaveInOne() throws IOException {
        String changed = added("CHANGED", "former");
        added("SAME", "same");
        opened("admin");

        pages.button("Import .env").click();
        pages.field("Contents of the file").fill("NEW=1\nCHANGED=other\nSAME=same\n=wrong\n");
        pages.button("Preview").click();
        assertThat(pages.dialog()).containsText("1 new, 1 changed, 1 the same, 1 wrong");
        assertThat(pages.button("Import 2 secrets")).isDisabled();
        pages.field("Contents of the file").fill("NEW=1\nCHANGED=other\nSAME=same\n");
        pages.button("Preview").click();
        assertThat(pages.dialog()).containsText("1 new, 1 changed, 1 the same");
        assertThat(value(changed)).isEqualTo("former");

        pages.button("Import 2 secrets").click();

        assertThat(pages.rows()).hasCount(3);
        assertThat(value(changed)).isEqualTo("other");

        pages.button("Export .env").click();
        pages.field("Reason").fill("to move");
        Download file = page.waitForDownload(() -> pages.button("Export").click());
        assertThat(file.suggestedFilename()).isEqualTo("secrets.env");
        assertThat(Files.readString(file.path())).contains("CHANGED=", "other", "NEW=");
    }

    @Test
    void sayWhoCouldReadThem() {
        String id = added("API_KEY", "value");
        Person admin = opened("admin");
        pages.open("/admin" + at + "/secrets?secret=" + id);

        pages.button("Show").click();

        assertThat(page.locator("app-secret-readers")).containsText("User " + admin.username());
        pages.field("At (now if empty)").fill("2020-01-01T00:00");
        pages.button("Show").click();
        assertThat(page.locator("app-secret-readers")).containsText("0 readers of 0 versions");
    }

    @Test
    void areNotForEverybody() {
        added("API_KEY", "value");
        opened("viewer");
        for (String what : new String[] {"Reveal API_KEY", "New version of API_KEY", "Remove API_KEY", "Export .env"}) {
            assertThat(pages.button(what)).hasAttribute("aria-disabled", "true");
        }
        pages.loseSession();
        opened("operator");
        assertThat(pages.text("You may not see this")).isVisible();
    }
}
