package dev.integrationhub.server.hub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;

/** The head of an integration with all that it can say, the links, the palette and the keys have no fault that can be measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminHeadPicturesTest {
    private Chromium chromium;
    private Person admin;
    private String furniture;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        admin = Person.with(hub(), "admin");
        furniture = "/integrations/" + integration("Furniture Store");
        hub().post(furniture + "/handlers", "{\"name\":\"furniture-ordered\"}").expect(201);
        hub().post(furniture + "/handlers", """
                {"name":"furniture-paid","verification":{"scheme":"stripe","secretKey":"STRIPE_SECRET"}}""").expect(201);
        Instant now = Instant.now();
        hub().post(furniture + "/secrets", """
                {"key":"API_TOKEN","value":"value","expiresAt":"%s","remindAt":"%s"}""".formatted(now.plus(5, ChronoUnit.DAYS), now))
                .expect(201);
        hub().put(furniture + "/links", "{\"externalIds\":{\"agentId\":\"agent_7101\"}}")
                .expect(200);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksAsItShould(Window window) {
        try (Pages pages = new Pages(chromium, hub(), window)) {
            Page page = pages.page();
            pages.open("/admin" + furniture + "/credentials").signIn(admin);
            assertThat(pages.text("API_TOKEN expires soon")).isVisible();
            assertThat(pages.link("API Docs (opens in a new tab)")).isVisible();
            pages.look("head");

            pages.button("Setup: 1 of 4 steps").click();
            assertThat(pages.text("Receive a webhook")).isVisible();
            pages.look("head-steps");
            page.keyboard().press("Escape");

            pages.button("More links").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("External ids"))
                    .click();
            assertThat(pages.text("No link uses it.")).isVisible();
            pages.look("external-ids");
            page.keyboard().press("Escape");
            assertThat(pages.dialog()).hasCount(0);

            page.keyboard().press("Control+k");
            page.getByRole(AriaRole.COMBOBOX).fill("furniture");
            assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Furniture Store");
            pages.look("palette");
            page.keyboard().press("Escape");
            assertThat(pages.dialog()).hasCount(0);

            page.keyboard().press("?");
            assertThat(pages.dialog()).containsText("Keyboard shortcuts");
            pages.look("shortcuts");

            pages.open("/admin/settings/links");
            assertThat(pages.text("Leads to").first()).isVisible();
            pages.text("Placeholders").click();
            pages.look("links");
        }
    }
}
