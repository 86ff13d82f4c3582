package dev.integrationhub.server.hub;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;

/** What came to an integration's webhooks, at a desk and on a phone, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminDeliveriesPicturesTest {
    private static final String NAME = "Riga sofas";
    private static final String SECRET = "known to the sender and the hub";

    private final String at = "/integrations/" + RunningHub.integration(NAME);
    private Chromium chromium;
    private Person operator;
    private String failed;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        operator = Person.with(hub(), "operator");
        hub().post(at + "/secrets", "{\"key\":\"SIGNING\",\"value\":\"" + SECRET + "\"}")
                .expect(201);
        handler("riga-order-paid", "[]", 200, "{\"success\":true}");
        handler("riga-refund-requested", "[]", 500, "{\"success\":false,\"error\":\"The ledger cannot be reached\"}");
        handler("riga-stock-counted", "[\"12h\"]", 503, "{}");

        failed = send("riga-refund-requested", """
                {"id":"evt_1","type":"refund.requested","amount":1290.50,"order":{"number":9007199254740993,"express":false}}""");
        await(failed, "dead-lettered");
        replay(failed);
        for (int i = 0; i < 4; i++) {
            await(send("riga-order-paid", "{\"id\":\"evt_paid_" + i + "\"}"), "delivered");
        }
        String counted = send("riga-stock-counted", "{\"sofas\":7}");
        RunningHub.await(() -> hub().get("/deliveries/" + counted)
                        .expect(200)
                        .json()
                        .path("attempts")
                        .size()
                == 1);
        String called = send("riga-stock-counted", "{\"sofas\":8}");
        hub().post("/deliveries/" + called + "/cancel", "{}").expect(200);
        hub().as()
                .post("/webhook/riga-order-paid", "{\"amount\":1}", "X-Hub-Signature-256", Signed.asGitHub("no", "{}"))
                .expect(401);
        RunningHub.await(() -> !hub().get(at + "/rejections").expect(200).json().isEmpty());
    }

    private void handler(String name, String retrySchedule, int status, String answer) {
        hub().post(at + "/handlers", """
                {"name":"%s","delivery":{"retrySchedule":%s},"verification":{"scheme":"github","secretKey":"SIGNING"}}""".formatted(name, retrySchedule)).expect(201);
        integCore().reply("/" + NAME.replace(" ", "%20") + "/" + name, status, "application/json", answer);
        integCore().reply("/" + NAME + "/" + name, status, "application/json", answer);
    }

    private static String send(String handler, String body) {
        return hub().as()
                .post("/webhook/" + handler, body, "X-Hub-Signature-256", Signed.asGitHub(SECRET, body))
                .expect(202)
                .text("deliveryId");
    }

    private static void await(String delivery, String status) {
        RunningHub.await(() ->
                hub().get("/deliveries/" + delivery).expect(200).text("status").equals(status));
    }

    private void replay(String delivery) {
        String replay = hub().post(
                        at + "/deliveries/replay",
                        "{\"filter\":{\"handler\":\"riga-refund-requested\",\"search\":\"" + delivery + "\"}}")
                .expect(202)
                .id();
        RunningHub.await(() -> hub().get(at + "/deliveries/replays/" + replay)
                .expect(200)
                .text("status")
                .equals("finished"));
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
            String tab = "/admin" + at + "/deliveries";
            pages.open(tab).signIn(operator);
            assertThat(pages.rows()).hasCount(8);
            assertThat(pages.page().locator(".connection")).hasText("Live");
            pages.look("deliveries");

            pages.button("Replay these…").click();
            assertThat(pages.dialog()).containsText("1 webhook");
            pages.look("deliveries-replay");

            pages.open(tab + "?delivery=" + failed);
            assertThat(pages.dialog()).containsText("Given up");
            assertThat(pages.dialog()).containsText("Same webhook");
            pages.look("delivery");

            pages.open(tab + "/replays");
            assertThat(pages.text("Finished")).isVisible();
            pages.look("replays");

            pages.open(tab + "/rejections");
            assertThat(pages.rows()).hasCount(1);
            pages.look("rejections");
            pages.rows().first().click();
            assertThat(pages.dialog()).containsText("If the sender is genuine");
            pages.look("rejection");
        }
    }
}
