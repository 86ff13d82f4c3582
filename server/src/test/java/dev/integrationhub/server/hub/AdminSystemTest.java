package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page for those who run the hub, on a hub of its own: it shows, and changes, what all integrations share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminSystemTest {
    private Chromium chromium;
    private Hub hub;
    private Person owner;
    private Person editor;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(data, Map.of());
        owner = Person.with(hub, "owner");
        editor = Person.with(hub, "editor");
        String id = hub.post("/integrations", "{\"name\":\"Sofa\"}").expect(201).id();
        StoredDelivery.of(hub, id, "{}");
        StoredDelivery.of(hub, id, "{}").become("dead-lettered");
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
            pages.open("/admin/system").signIn(owner).awaitPath("/admin/system");

            assertThat(pages.heading("Command · Query · Ingress")).isVisible();
            assertThat(row(pages, "Dead letters")).containsText("1");
            assertThat(row(pages, "Deliveries to retry")).containsText(Pattern.compile("in \\d+ (min|hr)"));
            assertThat(pages.button("Rotate")).isVisible();
            pages.look("system");
        }
    }

    @Test
    void makesAReadModelAnewAndSaysHowFarThatIs() {
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/system").signIn(owner);
            assertThat(row(pages, "Webhook routes")).containsText("Running");
            assertThat(row(pages, "Webhook routes")).containsText("up to date");

            pages.button("Replay Webhook routes").click();
            assertThat(pages.dialog()).containsText("The hub works on meanwhile");
            pages.button("Replay from the first event").click();

            assertThat(row(pages, "Webhook routes")).containsText("Replayed");
            assertThat(row(pages, "Read models")).not().containsText("Replayed");
        }
    }

    @Test
    void rotatesTheMasterKeyAndDropsTheFormerOne() {
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/system").signIn(owner);

            pages.button("Rotate").click();
            assertThat(pages.dialog()).containsText("Save the keyset in a safe place");
            pages.button("Rotate the master key").click();
            assertThat(pages.text("Former").first()).isVisible();

            pages.button("Drop former keys").click();
            pages.button("Drop the former keys").click();
            assertThat(pages.text("The former master keys are gone.")).isVisible();
            assertThat(pages.button("Drop former keys")).hasCount(0);
        }
    }

    @Test
    void isNotForThoseWhoDoNotRunTheHub() {
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/system").signIn(editor);

            assertThat(pages.text("You may not see this")).isVisible();
            assertThat(pages.link("System")).hasCount(0);
            assertThat(pages.link("Integrations")).isVisible();
        }
    }

    private static Locator row(Pages pages, String text) {
        return pages.rows().filter(new Locator.FilterOptions().setHasText(text));
    }
}
