package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An integration from nothing to webhooks that are delivered, and back to what it was before, by clicks alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminScenarioTest {
    private static final String WEBHOOK = "{\"text\":\"a customer writes\"}";

    private Chromium chromium;
    private IntegCore integCore;
    private Hub hub;
    private Page page;
    private Pages pages;

    @BeforeAll
    void start(@TempDir Path data) {
        integCore = new IntegCore();
        chromium = Chromium.start();
        hub = Hub.start(
                data,
                Map.of(
                        "hub.integ-core.base-url",
                        integCore.baseUrl(),
                        "hub.webhook.base-url",
                        "https://hub.example",
                        "hub.secrets.reveal-in-browser",
                        "true"));
        pages = Pages.of(chromium, hub);
        page = pages.page();
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        integCore.close();
    }

    @Test
    void aFullIntegration() {
        pages.open("/admin").signIn(Person.with(hub, "admin")).awaitPath("/admin/integrations");

        createsTheIntegration();
        addsACredential();
        addsASecret();
        createsAHandler();
        syncsHandlers();
        runsAHandler();
        seesAWebhookArriveAndReplaysIt();
        revealsTheSecret();
        bringsBackWhatWasChanged();
    }

    private void createsTheIntegration() {
        pages.button("New integration").first().click();
        pages.field("Name").fill("Telegram Bot");
        pages.button("Create integration").click();
        assertThat(pages.heading("Telegram Bot")).isVisible();
        assertThat(pages.button("Setup: 1 of 4 steps")).isVisible();
    }

    private void addsACredential() {
        tab("Credentials");
        pages.button("Add credential").first().click();
        pages.field("Key").fill("BOT_TOKEN");
        pages.field("Value").fill("token-here");
        pages.button("Add").click();
        assertThat(pages.rows()).containsText(new String[] {"token-here"});
    }

    private void addsASecret() {
        tab("Secrets");
        pages.button("Add secret").first().click();
        pages.field("Key").fill("WEBHOOK_SECRET");
        pages.field("Value").fill("secret-here");
        pages.button("Add").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("WEBHOOK_SECRET")))
                .isVisible();
        assertThat(page.content()).doesNotContain("secret-here");
    }

    private void createsAHandler() {
        tab("Handlers");
        pages.button("Create handler").first().click();
        pages.field("Name").fill("message-received");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Default arguments"))
                .click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText("{\"timeout\": 5000, \"lang\": \"ru\"}");
        choose("How senders are verified", "GitHub, Meta");
        choose("Secret", "WEBHOOK_SECRET");
        pages.button("Create").click();
        assertThat(row("message-received")).containsText("GitHub, Meta");

        row("message-received").click();
        assertThat(pages.dialog()).containsText("https://hub.example/webhook/message-received");
        pages.button("Close").click();
    }

    private void syncsHandlers() {
        integCore.reply("/sofa/openapi.json", 200, "application/json", """
                {"openapi":"3.0.3","info":{"title":"Sofas","version":"1"},"paths":{
                "/sofa/order-created":{"post":{"summary":"Takes an order","responses":{"200":{"description":"Taken"}}}},
                "/sofa/order-paid":{"post":{"summary":"Takes a payment","responses":{"200":{"description":"Taken"}}}}}}""");
        pages.button("Sync from OpenAPI").click();
        pages.field("Name of the service at integ-core").fill("sofa");
        pages.button("Show what would change").click();
        assertThat(pages.dialog()).containsText("2 created");
        assertThat(pages.dialog()).containsText("Takes a payment");
        pages.button("Apply 2 changes").click();
        pages.button("Close").click();
        assertThat(pages.rows()).hasCount(3);
    }

    private void runsAHandler() {
        integCore.reply("/sofa/message-received", 200, "application/json", "{\"answer\":\"hello\"}");
        pages.button("Run message-received").click();
        pages.button("Run").click();
        assertThat(pages.dialog()).containsText("The target answered");
        assertThat(pages.dialog()).containsText("\"answer\": \"hello\"");
        assertThat(integCore.calls()).anySatisfy(call -> assertThat(call.body()).isEqualTo("{\"lang\":\"ru\"}"));
        pages.button("Close").click();
    }

    private void seesAWebhookArriveAndReplaysIt() {
        tab("Deliveries");
        assertThat(page.locator(".connection")).hasText("Live");
        hub.as().post("/webhook/message-received", WEBHOOK).expectProblem(401, "webhook-not-verified");
        hub.as()
                .post(
                        "/webhook/message-received",
                        WEBHOOK,
                        "X-Hub-Signature-256",
                        Signed.asGitHub("secret-here", WEBHOOK))
                .expect(202);
        assertThat(row("message-received")).containsText(Pattern.compile("Succeeded.*200"));

        row("message-received").click();
        assertThat(pages.dialog()).containsText("Verified (github");
        assertThat(pages.dialog()).containsText("a customer writes");
        int former = integCore.calls().size();
        pages.button("Replay").click();
        RunningHub.await(() -> integCore.calls().size() > former);
        assertThat(pages.dialog()).containsText("Succeeded");
        page.keyboard().press("Escape");

        pages.link("Refused").click();
        assertThat(pages.rows()).hasCount(1);
    }

    private void revealsTheSecret() {
        tab("Secrets");
        pages.button("Reveal WEBHOOK_SECRET").click();
        pages.field("Reason").fill("set up the sender");
        pages.button("Reveal").last().click();
        assertThat(pages.dialog()).containsText("secret-here");
        pages.button("Close").click();
        assertThat(pages.dialog()).hasCount(0);
        assertThat(page.content()).doesNotContain("secret-here");
    }

    private void bringsBackWhatWasChanged() {
        tab("Credentials");
        pages.button("Delete BOT_TOKEN").click();
        pages.button("Delete credential").click();
        assertThat(pages.text("There are no credentials yet")).isVisible();

        tab("Audit");
        assertThat(row("Secret revealed")).containsText("set up the sender");
        row("Credential added").click();
        pages.link("State after this").click();
        pages.button("Restore this state").click();
        assertThat(pages.dialog()).containsText("BOT_TOKEN comes back");
        pages.field("Type “Telegram Bot” to confirm").fill("Telegram Bot");
        pages.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore this state"))
                .click();
        assertThat(row("Credential brought back")).isVisible();
        tab("Credentials");
        assertThat(pages.rows()).containsText(new String[] {"token-here"});
    }

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private Locator row(String text) {
        return pages.rows().filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    private void choose(String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}
