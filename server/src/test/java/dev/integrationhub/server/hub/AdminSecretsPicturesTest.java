package dev.integrationhub.server.hub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;

/** The secrets of an integration at a desk and on a phone, where the operator lets no values into browsers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminSecretsPicturesTest {
    private Chromium chromium;
    private Person admin;
    private String at;
    private String stripe;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        admin = Person.with(hub(), "admin");
        at = "/integrations/" + RunningHub.integration();
        Instant now = Instant.now();
        secret("{\"key\":\"WEBHOOK_SECRET\",\"value\":\"0123456789abcdef\",\"hint\":true}");
        stripe = secret("{\"key\":\"STRIPE_KEY\",\"value\":\"0123456789abcdef\",\"hint\":true,\"expiresAt\":\"%s\"}"
                .formatted(now.plus(12, ChronoUnit.DAYS)));
        secret("{\"key\":\"OLD_API_KEY\",\"value\":\"x\",\"expiresAt\":\"%s\"}"
                .formatted(now.minus(3, ChronoUnit.DAYS)));
        hub().put(at + "/secrets/" + stripe, "{\"value\":\"second\"}").expect(200);
        hub().post(at + "/signing-secret/reveal", "{\"reason\":\"made by this\"}")
                .expect(200);
        hub().post(at + "/signing-secret/rotate", "{}").expect(200);
        hub().post(at + "/handlers", """
                        {"name":"%s","verification":{"scheme":"github","secretKey":"WEBHOOK_SECRET"}}""".formatted(RunningHub.unique("released")))
                .expect(201);
    }

    private String secret(String body) {
        return hub().post(at + "/secrets", body).expect(201).id();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lookAsTheyShould(Window window) {
        try (Pages pages = new Pages(chromium, hub(), window)) {
            pages.open("/admin" + at + "/secrets").signIn(admin);
            assertThat(pages.rows()).hasCount(3);
            assertThat(pages.text("Version 2").first()).isVisible();
            assertThat(pages.button("Export .env")).hasAttribute("aria-disabled", "true");
            pages.look("secrets");

            pages.button("Add secret").click();
            pages.button("Add").click();
            assertThat(pages.text("This is needed.").first()).isVisible();
            pages.look("secret-new");
            pages.button("Cancel").click();

            pages.button("Import .env").click();
            pages.field("Contents of the file").fill("API_TOKEN=1\nWEBHOOK_SECRET=2\n=wrong\n");
            pages.button("Preview").click();
            assertThat(pages.dialog()).containsText("1 new, 1 changed");
            pages.look("secrets-import");
            pages.button("Cancel").click();

            pages.open("/admin" + at + "/secrets?secret=" + stripe);
            assertThat(pages.text("Works too").last()).isVisible();
            pages.look("secret");
        }
    }
}
