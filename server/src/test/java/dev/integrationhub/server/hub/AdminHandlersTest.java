package dev.integrationhub.server.hub;

import java.util.Locale;
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
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** The handlers tab as a person uses it. */
class AdminHandlersTest {
    private static @Nullable Chromium chromium;

    private final Pages pages = Pages.of(Objects.requireNonNull(chromium), hub());
    private final Page page = pages.page();
    private final String service = unique("sofa").toLowerCase(Locale.ROOT);
    private final String name = unique("order");
    private final String id = integration(service);
    private final String at = "/integrations/" + id;

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

    private void open(String role) {
        pages.open("/admin" + at).signIn(Person.with(hub(), role)).awaitPath("/admin" + at + "/handlers");
    }

    private JsonNode handler() {
        return hub().get(at + "/handlers").expect(200).json().get(0);
    }

    private void add(String members) {
        hub().post(at + "/handlers", "{\"name\":\"" + name + "\"" + members + "}")
                .expect(201);
    }

    private void choose(String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private void typeJson(String label, String text) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    private void tab(String part) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(part)).click();
    }

    @Test
    void createsChangesDisablesAndDeletes() {
        String taken = unique("taken");
        hub().post("/integrations/" + integration() + "/handlers", "{\"name\":\"" + taken + "\"}")
                .expect(201);
        hub().post(at + "/secrets", "{\"key\":\"GITHUB\",\"value\":\"s3cret\"}").expect(201);
        open("editor");
        assertThat(pages.text("There are no handlers yet")).isVisible();

        pages.button("Create handler").first().click();
        pages.field("Name").fill(taken);
        typeJson("Default arguments", "{\"chat\": 9007199254740993123, ");
        pages.button("Create").click();
        assertThat(pages.text("This is not JSON.").first()).isVisible();
        typeJson("Default arguments", "{\"chat\": 9007199254740993123, \"rate\": 1.10}");
        choose("How senders are verified", "GitHub, Meta");
        pages.button("Create").click();
        assertThat(pages.text("This is needed.")).isVisible();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Secret"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("GITHUB"))
                .click();
        pages.button("Create").click();
        assertThat(pages.dialog().locator("mat-error").first()).containsText(taken);
        assertThat(pages.field("Name")).isFocused();
        pages.field("Name").fill(name);
        page.keyboard().press("Control+Enter");

        assertThat(pages.rows()).containsText(new String[] {name});
        assertThat(pages.rows()).containsText(new String[] {"GitHub, Meta"});
        String stored = hub().get(at + "/handlers").response().body();
        assertThat(stored).contains("\"chat\":9007199254740993123,\"rate\":1.10", "\"secretKey\":\"GITHUB\"");

        pages.button("Edit " + name).click();
        pages.field("Description").fill("Orders of the shop");
        pages.dialog().getByText("Senders").click();
        choose("How senders are verified", "A fixed key");
        pages.field("Header with the key").fill("Host");
        pages.button("Save").click();
        assertThat(pages.text("This header is part of every request")).isVisible();
        pages.field("Header with the key").fill("X-Shop-Key");
        pages.button("Save").click();
        assertThat(pages.rows()).containsText(new String[] {"Orders of the shop"});
        assertThat(hub().get(at + "/handlers").response().body())
                .contains("\"chat\":9007199254740993123,\"rate\":1.10", "\"header\":\"X-Shop-Key\"");

        pages.rows().first().click();
        assertThat(pages.dialog()).containsText("-H 'X-Shop-Key: <GITHUB>'");
        pages.button("Disable").click();
        pages.field("Reason (shown to others)").fill("moving house");
        page.keyboard().press("Control+Enter");
        assertThat(pages.text("moving house")).isVisible();
        page.reload();
        pages.button("Enable").click();
        assertThat(pages.button("Disable")).isVisible();

        pages.button("Delete").click();
        pages.field("Type “" + name + "” to confirm").fill(name);
        pages.button("Delete handler").click();
        assertThat(pages.text("There are no handlers yet")).isVisible();
        assertThat(page).not().hasURL(Pattern.compile(".*handler=.*"));
    }

    @Test
    void losesNoChangeThatSomebodyMadeMeanwhileAndNothingThatWasTyped() {
        add("");
        open("editor");
        pages.button("Edit " + name).click();
        pages.field("Description").fill("mine");
        hub().put(
                        at + "/handlers/" + handler().path("id").asString(),
                        "{\"name\":\"" + name + "\",\"description\":\"theirs\"}")
                .expect(200);

        pages.button("Save").click();
        assertThat(pages.text("Somebody else changed this in the meantime")).isInViewport();
        page.keyboard().press("Escape");
        assertThat(pages.dialog().last()).containsText("Discard the changes?");
        pages.button("Cancel").last().click();
        assertThat(pages.field("Description")).hasValue("mine");
        page.keyboard().press("Escape");
        pages.button("Discard").click();
        assertThat(pages.dialog()).hasCount(0);
        assertThat(handler().path("description").asString()).isEqualTo("theirs");
    }

    @Test
    void syncsOnceItWasSeenWhatThatChanges() {
        integCore().reply("/" + service + "/openapi.json", 503, "text/plain", "away");
        open("editor");
        pages.button("Sync from OpenAPI").first().click();
        pages.button("Show what would change").click();
        assertThat(pages.dialog()).containsText("The document could not be fetched");
        serve("[]");
        pages.button("Show what would change").click();
        assertThat(pages.dialog()).containsText("The document cannot be used");
        assertThat(pages.dialog()).containsText("/paths");

        serve("{" + operation(name, "Pays", 5000) + "}");
        pages.button("Show what would change").click();
        assertThat(pages.dialog()).containsText("1 created");
        assertThat(pages.dialog()).containsText("defaultArgs.timeout");
        assertThat(hub().get(at + "/handlers").json()).isEmpty();
        pages.button("Apply 1 change").click();
        assertThat(pages.dialog()).containsText("Done. This is what happened:");
        pages.button("Close").click();
        assertThat(pages.rows()).containsText(new String[] {"Pays"});

        serve("{" + operation(name, "Pays out", 6000) + "," + operation(name + "-2", "Refunds", 1) + "}");
        pages.button("Sync from OpenAPI").click();
        pages.button("Show what would change").click();
        assertThat(pages.dialog().locator("del")).hasText(new String[] {"5000", "Pays"});
        assertThat(pages.dialog()).containsText("Pays out");
        pages.button("Apply 2 changes").click();
        pages.button("Close").click();
        assertThat(pages.rows()).hasCount(2);

        pages.rows().first().click();
        tab("Contract");
        assertThat(pages.dialog()).containsText("The id of the order");
        page.keyboard().press("Escape");
        pages.button("Edit " + name).click();
        pages.button("Add orderId").click();
        pages.button("Save").click();
        assertThat(pages.dialog()).hasCount(0);
        assertThat(hub().get(at + "/handlers").response().body()).contains("\"orderId\":\"A-17\"");
    }

    @Test
    void runsAHandlerAndTellsTheTargetsAnswerFromTheHubsOwn() {
        integCore().reply("/run/" + name, 503, "application/json", "{\"id\":9007199254740993123}");
        add(",\"targetUrl\":\"" + integCore().baseUrl() + "/run/{part}\"");
        open("editor");

        pages.button("Run " + name).click();
        pages.button("Run").click();
        assertThat(pages.dialog()).containsText("The hub did not send this");
        pages.field("Path parameters: value 1").fill(name);
        typeJson("Body (JSON)", "{\"amount\": 1.10}");
        page.keyboard().press("Control+Enter");
        assertThat(pages.dialog()).containsText("The target answered");
        assertThat(pages.dialog()).containsText("503");
        assertThat(pages.dialog()).containsText("9007199254740993123");
        assertThat(integCore().calls())
                .anySatisfy(call -> assertThat(call.body()).isEqualTo("{\"amount\":1.10}"));
        pages.button("Show run 1").click();
        assertThat(pages.dialog()).containsText("The hub did not send this");
        assertThat(page).hasURL(Pattern.compile(".*part=run.*"));
    }

    @Test
    void triesAFilterBeforeItIsKept() {
        add("");
        open("editor");
        pages.rows().first().click();
        tab("Filter");
        pages.field("Filter (JSONPath)").fill("$[?$.type == 'tag']");
        pages.button("Try").click();
        assertThat(pages.text("Skipped: it finds nothing.")).isVisible();
        pages.field("Filter (JSONPath)").fill("$[?$.type ==");
        pages.button("Try").click();
        assertThat(pages.dialog().getByRole(AriaRole.ALERT)).isVisible();
        pages.field("Filter (JSONPath)").fill("$[?$.type == 'push']");
        pages.button("Try").click();
        assertThat(pages.text("Passes: it finds 1 value.")).isVisible();

        pages.button("Use as the handler’s filter").click();
        assertThat(pages.text("This is the filter of the handler.")).isVisible();
        assertThat(handler().at("/delivery/filter").asString()).isEqualTo("$[?$.type == 'push']");
    }

    @Test
    void findsHandlersAndShowsToAViewerWhatTheyMayNotDo() {
        add(",\"verification\":{\"scheme\":\"stripe\",\"secretKey\":\"MISSING\"}");
        hub().post(at + "/handlers", "{\"name\":\"" + name + "-2\"}").expect(201);
        open("viewer");

        Locator create = pages.button("Create handler");
        assertThat(create).hasAttribute("aria-disabled", "true");
        assertThat(pages.button("Sync from OpenAPI")).hasAttribute("aria-disabled", "true");
        assertThat(pages.rows().first()).containsText("Secret missing");
        page.getByRole(AriaRole.SEARCHBOX).fill(name + "-2");
        assertThat(pages.rows()).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*search=.*"));
        page.reload();
        assertThat(pages.rows()).hasCount(1);
        pages.rows().first().focus();
        page.keyboard().press("Enter");
        assertThat(pages.dialog()).containsText("Whoever knows the URL may send.");
        assertThat(pages.button("Edit")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);

        choose("Show", "Disabled");
        assertThat(pages.text("No handler fits")).isVisible();
    }

    private void serve(String paths) {
        integCore()
                .reply(
                        "/" + service + "/openapi.json",
                        200,
                        "application/json",
                        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":" + paths + "}");
    }

    private String operation(String handler, String summary, int timeout) {
        return """
                "/%s/%s":{"post":{"summary":"%s","x-default-args":{"timeout":%d},
                "requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":
                {"orderId":{"type":"string","description":"The id of the order","example":"A-17"}}}}}},
                "responses":{"200":{"description":"ok"}}}}""".formatted(service, handler, summary, timeout);
    }
}
