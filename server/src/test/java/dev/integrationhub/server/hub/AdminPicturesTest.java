package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every page at a desk and on a phone, light and dark, has no fault that can be measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminPicturesTest {
    private Chromium chromium;
    private Hub hub;
    private Person editor;
    private Person viewer;
    private String telegram;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(data, Map.of());
        editor = Person.with(hub, "editor");
        viewer = Person.with(hub, "viewer");
        telegram = integration("Telegram Bot");
        for (String name :
                new String[] {"ElevenLabs agent", "GitHub releases", "Shopify orders", "Sofa", "Stripe billing"}) {
            integration(name);
        }
        post("handlers", "{\"name\":\"message-received\"}");
        post("handlers", "{\"name\":\"callback-query\"}");
        post("credentials", "{\"key\":\"BOT_NAME\",\"value\":\"hub_example_bot\"}");
        post(
                "credentials",
                "{\"key\":\"API_URL\",\"value\":\"https://api.telegram.org/bot/with/a/rather/long/path/that/does/not/fit\"}");
    }

    private String integration(String name) {
        return hub.post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();
    }

    private void post(String part, String body) {
        hub.post("/integrations/" + telegram + "/" + part, body).expect(201);
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
            pages.open("/admin/sign-in");
            assertThat(pages.button("Sign in")).isVisible();
            pages.look("sign-in");
            pages.signIn(editor).awaitPath("/admin/integrations");

            assertThat(pages.rows()).hasCount(6);
            pages.look("integrations");

            pages.button("Delete Telegram Bot").click();
            assertThat(pages.dialog()).containsText("2 handlers");
            pages.look("integration-delete");
            pages.button("Cancel").click();

            pages.open("/admin/integrations/new");
            pages.button("Create integration").click();
            assertThat(pages.text("This is needed.")).isVisible();
            pages.look("integration-new");

            pages.open("/admin/integrations/" + telegram + "/credentials");
            assertThat(pages.rows()).hasCount(2);
            pages.look("credentials");

            pages.button("Add credential").click();
            assertThat(pages.field("Key")).isVisible();
            pages.look("credential-new");

            pages.open("/admin/nowhere");
            assertThat(pages.link("To the integrations")).isVisible();
            pages.look("not-found");
        }
    }

    @Test
    void whatOneMayNotSeeHasNoFaultEither() {
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/integrations/" + telegram + "/credentials").signIn(viewer);
            assertThat(pages.text("You may not see this")).isVisible();
            pages.look("denied");
        }
    }
}
