package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of the audit trail have no fault that can be measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminAuditPicturesTest {
    private Chromium chromium;
    private Hub hub;
    private Person admin;
    private String telegram;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(data, Map.of());
        admin = Person.with(hub, "admin");
        telegram = hub.post("/integrations", "{\"name\":\"Telegram Bot\"}")
                .expect(201)
                .id();
        String handler = post(
                "handlers",
                "{\"name\":\"order-created\",\"defaultArgs\":{\"timeout\":5000},\"targetUrl\":\"https://shop.example/orders\"}");
        String credential = post("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"hub_example_bot\"}");
        String secret = post("secrets", "{\"key\":\"BOT_TOKEN\",\"value\":\"123456:ABC-DEF\"}");
        put("secrets/" + secret, "{\"value\":\"654321:FED-CBA\"}");
        put(
                "handlers/" + handler,
                "{\"name\":\"order-created\",\"targetUrl\":\"https://shop.example/orders/new\",\"defaultArgs\":{\"timeout\":8000,"
                        + "\"note\":\"A longer text, which says what this handler is about and where it leads\"}}");
        hub.delete("/integrations/" + telegram + "/credentials/" + credential).expect(204);
        hub.post("/integrations/" + telegram + "/secrets/" + secret + "/reveal", "{\"reason\":\"Support case 17\"}")
                .expect(200);
        Person.with(hub, "viewer")
                .signedIn()
                .get("/integrations/" + telegram + "/credentials")
                .expect(403);
    }

    private String post(String part, String body) {
        return hub.post("/integrations/" + telegram + "/" + part, body)
                .expect(201)
                .id();
    }

    private void put(String part, String body) {
        hub.put("/integrations/" + telegram + "/" + part, body).expect(200);
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

    @ParameterizedTest
    @EnumSource
    void looksAsItShould(Window window) {
        try (Pages pages = new Pages(chromium, hub, window)) {
            Page page = pages.page();
            String trail = "/admin/integrations/" + telegram + "/audit";
            pages.open(trail).signIn(admin).awaitPath(trail);
            Locator changed = page.locator("tbody tr[tabindex]")
                    .filter(new Locator.FilterOptions().setHasText("Handler changed"));
            assertThat(changed).hasCount(1);
            pages.look("audit");

            changed.click();
            assertThat(pages.dialog()).containsText("defaultArgs.note");
            pages.look("audit-entry");
            pages.button("Close").click();

            pages.open(trail + "?state=3");
            assertThat(pages.heading("State after version 3")).isVisible();
            assertThat(page.locator("app-past-state-view")).containsText("hub_example_bot");
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("order-created"))
                    .click();
            pages.look("audit-state");

            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Compared with now"))
                    .click();
            assertThat(page.locator("app-state-changes")).containsText("8000");
            pages.look("audit-state-diff");

            pages.button("Restore this state").click();
            assertThat(pages.dialog()).containsText("BOT_NAME");
            pages.look("audit-restore");

            pages.open("/admin/audit-logs");
            assertThat(page.locator("tbody")).containsText("Request refused");
            pages.look("audit-logs");
            pages.button("Export").click();
            assertThat(pages.dialog()).containsText("These filters hold");
            pages.look("audit-export");
        }
    }
}
