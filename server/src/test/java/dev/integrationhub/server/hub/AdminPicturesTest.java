package dev.integrationhub.server.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Every page at a desk and on a phone, light and dark, has no fault that can be measured. With {@code -Dhub.update-screenshots=true} it
 * also takes the pictures of {@code docs/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminPicturesTest {
    private static final Path PICTURES = Path.of("../docs/screenshots");

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

    static Stream<Arguments> windows() {
        return Stream.of(1440, 360).flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(colours -> Arguments.of(width, colours)));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void looksAsItShould(int width, ColorScheme colours) throws IOException {
        try (Pages pages = new Pages(chromium, hub, width, colours)) {
            String window = width + "-" + colours.name().toLowerCase(Locale.ROOT);

            pages.open("/admin/sign-in");
            assertThat(pages.button("Sign in")).isVisible();
            look(pages, "sign-in", window);
            pages.signIn(editor).awaitPath("/admin/integrations");

            assertThat(pages.rows()).hasCount(6);
            look(pages, "integrations", window);

            pages.button("Delete Telegram Bot").click();
            assertThat(pages.dialog()).containsText("2 handlers");
            look(pages, "integration-delete", window);
            pages.button("Cancel").click();

            pages.open("/admin/integrations/new");
            pages.button("Create integration").click();
            assertThat(pages.text("This is needed.")).isVisible();
            look(pages, "integration-new", window);

            pages.open("/admin/integrations/" + telegram + "/credentials");
            assertThat(pages.rows()).hasCount(2);
            look(pages, "credentials", window);

            pages.button("Add credential").click();
            assertThat(pages.field("Key")).isVisible();
            look(pages, "credential-new", window);

            pages.open("/admin/nowhere");
            assertThat(pages.link("To the integrations")).isVisible();
            look(pages, "not-found", window);
        }
    }

    @Test
    void whatOneMayNotSeeHasNoFaultEither() throws IOException {
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/integrations/" + telegram).signIn(viewer);
            assertThat(pages.text("You may not see this")).isVisible();
            look(pages, "denied", "1440-light");
        }
    }

    private static void look(Pages pages, String name, String window) throws IOException {
        if (Boolean.getBoolean("hub.update-screenshots")) {
            Files.createDirectories(PICTURES);
            pages.picture(PICTURES.resolve(name + "-" + window + ".png"));
        }
        pages.expectNoFault();
    }
}
