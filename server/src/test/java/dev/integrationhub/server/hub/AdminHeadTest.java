package dev.integrationhub.server.hub;

import java.util.List;
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
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;

/** What stands over every tab of an integration, and over every page: warnings, links, palette and keys. */
class AdminHeadTest {
    private static final String TEMPLATES = "/settings/links";

    private static @Nullable Chromium chromium;

    private final Pages pages = Pages.of(Objects.requireNonNull(chromium), hub());
    private final Page page = pages.page();
    private final String name = unique("head");
    private final String id = integration(name);
    private final String at = "/integrations/" + id;
    private final String credentials = "/admin" + at + "/credentials";

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

    @Test
    void warningsLeadToWhereTheyAreMendedAndVanish() {
        String anybody = unique("anybody");
        hub().post(at + "/handlers", "{\"name\":\"" + anybody + "\"}").expect(201);
        hub().post(at + "/handlers", """
                {"name":"%s","verification":{"scheme":"github","secretKey":"HOOK_SECRET"}}""".formatted(unique("github"))).expect(201);
        pages.open(credentials).signIn(Person.with(hub(), "editor"));

        Locator missing = link("HOOK_SECRET is missing");
        assertThat(link(anybody + " is unverified")).hasAttribute("href", "/admin" + at + "/handlers");
        pages.button("Setup: 1 of 4 steps").click();
        assertThat(menuItem("Receive a webhook")).hasAttribute("href", "/admin" + at + "/deliveries");
        page.keyboard().press("Escape");
        missing.click();
        pages.awaitPath("/admin" + at + "/secrets");

        hub().post(at + "/secrets", "{\"key\":\"HOOK_SECRET\",\"value\":\"value\"}")
                .expect(201);
        pages.open(credentials);
        assertThat(pages.button("Setup: 2 of 4 steps")).isVisible();
        assertThat(missing).hasCount(0);

        // By somebody else, while this page is open and something is done on it.
        hub().delete(at + "/secrets/"
                        + hub().get(at + "/secrets").json().get(0).path("id").asString())
                .expect(204);
        pages.button("Add credential").click();
        pages.field("Key").fill("K");
        pages.field("Value").fill("v");
        pages.button("Add").click();
        assertThat(missing).isVisible();
    }

    @Test
    void aViewerIsToldWhatIsWrongAndMayMendNothing() {
        String anybody = unique("anybody");
        hub().post(at + "/handlers", "{\"name\":\"" + anybody + "\"}").expect(201);
        pages.open(credentials).signIn(Person.with(hub(), "viewer"));

        assertThat(link(anybody + " is unverified")).isVisible();
        assertThat(pages.button("Rename")).hasAttribute("aria-disabled", "true");
        assertThat(pages.button("Delete " + name)).hasAttribute("aria-disabled", "true");
    }

    @Test
    void linksAreMadeOfATemplateAndAnIdByClicks() {
        String former = hub().get(TEMPLATES).expect(200).json().toString();
        try {
            pages.open("/admin/settings/links").signIn(Person.with(hub(), "admin"));
            int links = hub().get(TEMPLATES).json().path("templates").size();
            assertThat(pages.field("Key")).hasCount(links);
            pages.button("Add link").click();
            assertThat(pages.field("Key")).hasCount(links + 1);
            pages.field("Key").last().fill("voice-agent");
            pages.field("Label in English").last().fill("Voice agent");
            pages.field("URL").last().fill("ftp://agents.example/{agentId}");
            pages.button("Save").click();
            assertThat(page.locator("mat-error")).containsText("A link begins with http:// or https://");
            pages.field("URL").last().fill("https://agents.example/{agentId}?for={name}");
            assertThat(pages.text("Needs agentId")).isVisible();
            pages.button("Save").click();
            assertThat(pages.text("Links are saved")).isVisible();

            pages.open(credentials);
            pages.button("More links").click();
            menuItem("Voice agent agentId is missing").click();
            pages.field("agentId").fill("a/7");
            assertThat(pages.dialog()).containsText("https://agents.example/a%2F7?for=" + name);
            page.keyboard().press("Control+Enter");

            assertThat(link("Voice agent")).hasAttribute("href", "https://agents.example/a%2F7?for=" + name);
            assertThat(link("Voice agent")).hasAttribute("rel", Pattern.compile("noopener"));
        } finally {
            hub().put(TEMPLATES, former).expect(200);
        }
    }

    @Test
    void linksThatAreTypedOutliveASession() {
        Person admin = Person.with(hub(), "admin");
        pages.open("/admin/settings/links").signIn(admin);
        pages.field("URL").first().fill("nowhere");

        pages.loseSession();
        pages.button("Save").click();
        assertThat(pages.dialog()).containsText("Your session has ended");
        pages.signIn(admin);

        assertThat(page.locator("mat-error")).containsText("A link begins with http:// or https://");
        assertThat(pages.field("URL").first()).hasValue("nowhere");
    }

    @Test
    void howLinksAreMadeIsShownToThoseWhoMayChangeIt() {
        pages.open("/admin/settings/links").signIn(Person.with(hub(), "editor"));

        assertThat(pages.text("You may not see this")).isVisible();
        assertThat(pages.link("Links")).hasCount(0);
    }

    @Test
    void goesAnywhereByKeyboard() {
        String handler = unique("palette");
        hub().post(at + "/handlers", "{\"name\":\"" + handler + "\"}").expect(201);
        String delivery = hub().post("/webhook/" + handler, "{}").expect(202).text("deliveryId");
        pages.open("/admin/sign-in").signIn(Person.with(hub(), "editor")).awaitPath("/admin/integrations");

        page.keyboard().press("Control+k");
        page.keyboard().type(name + " cred");
        assertThat(pages.text("Nothing fits").first()).isVisible();
        page.getByRole(AriaRole.COMBOBOX).fill(name);
        assertThat(option(name).first()).hasAttribute("aria-selected", "true");
        for (String tab : List.of("Handlers ", "Credentials ")) {
            page.keyboard().press("ArrowDown");
            assertThat(option(tab + name)).hasAttribute("aria-selected", "true");
        }
        page.keyboard().press("Enter");
        pages.awaitPath(credentials);

        page.keyboard().press("Control+k");
        page.keyboard().type(delivery);
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue(delivery);
        assertThat(option("Delivery of " + handler)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        page.waitForURL("**/admin" + at + "/deliveries?delivery=" + delivery);
        assertThat(pages.dialog()).containsText("Delivery");
        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);

        page.keyboard().press("g");
        page.keyboard().press("i");
        pages.awaitPath("/admin/integrations");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isVisible();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().type("n");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("n");
        page.getByRole(AriaRole.SEARCHBOX).blur();
        page.keyboard().press("?");
        assertThat(pages.dialog()).containsText("New integration");
        page.getByRole(AriaRole.SWITCH).click();
        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);
        page.keyboard().press("n");
        page.keyboard().press("Control+k");
        page.keyboard().type("new integration");
        assertThat(option("New integration")).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        pages.awaitPath("/admin/integrations/new");
    }

    @Test
    void thePaletteDoesWhatTheMenusDo() {
        pages.open("/admin/sign-in").signIn(Person.with(hub(), "editor")).awaitPath("/admin/integrations");

        pages.button("Search and actions").click();
        option("Language: Русский").click();
        assertThat(pages.heading("Интеграции")).isVisible();
        pages.button("Поиск и действия").click();
        option("Цвета: Тёмная").click();
        assertThat(page.locator("html.dark")).hasCount(1);
        pages.button("Поиск и действия").click();
        option("Выйти").click();
        pages.awaitPath("/admin/sign-in");
    }

    private Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
    }

    private Locator menuItem(String text) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(text));
    }

    private Locator option(String text) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text));
    }
}
