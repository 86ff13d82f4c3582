package dev.integrationhub.server.hub;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;

/** The handlers tab, its drawer and its dialogs have no fault that can be measured, at a desk and on a phone, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminHandlersPicturesTest {
    private final Chromium chromium = Chromium.start();
    private final Person editor = Person.with(hub(), "editor");
    private final String service = unique("shop");
    private final String id = integration(service);
    private final String at = "/integrations/" + id;

    @BeforeAll
    void fill() {
        hub().post(at + "/secrets", "{\"key\":\"STRIPE_SECRET\",\"value\":\"whsec_c2VjcmV0\"}")
                .expect(201);
        serve("Takes a paid order", 5000);
        hub().post(at + "/sync-handlers", "{\"integrationName\":\"" + service + "\"}")
                .expect(200);
        integCore().reply("/" + service + "/refunds", 200, "application/json", "{\"success\":true,\"refund\":\"R-7\"}");
        add("refunds", ",\"targetUrl\":\"" + integCore().baseUrl() + "/" + service + "/refunds\"");
        add(
                "stripe-events",
                ",\"description\":\"Everything that Stripe tells\",\"targetUrl\":\"https://billing.example.com/hooks/stripe\""
                        + ",\"verification\":{\"scheme\":\"stripe\",\"secretKey\":\"STRIPE_SECRET\"}"
                        + ",\"defaultArgs\":{\"timeout\":5000,\"currency\":\"EUR\"}"
                        + ",\"delivery\":{\"filter\":\"$[?$.livemode != false]\"}");
        serve("Takes an order that was paid", 8000);
    }

    private void add(String suffix, String members) {
        hub().post(at + "/handlers", "{\"name\":\"" + service + "-" + suffix + "\"" + members + "}")
                .expect(201);
    }

    private void serve(String summary, int timeout) {
        integCore().reply("/" + service + "/openapi.json", 200, "application/json", """
                        {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/%1$s/%1$s-order-paid":{"post":
                        {"summary":"%2$s","x-default-args":{"timeout":%3$d},"responses":{"200":{"description":"ok"}},
                        "requestBody":{"content":{"application/json":{"schema":{"type":"object",
                        "properties":{"orderId":{"type":"string"}}}}}}}}}}""".formatted(
                        service, summary, timeout));
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void looksAsItShould(Window window) {
        try (Pages pages = new Pages(chromium, hub(), window)) {
            pages.open("/admin" + at).signIn(editor);
            assertThat(pages.rows()).hasCount(3);
            pages.look("handlers");

            pages.button("Edit " + service + "-stripe-events").click();
            pages.dialog().getByText("Senders").click();
            assertThat(pages.field("Clock tolerance, seconds")).isVisible();
            pages.look("handler-edit");
            pages.button("Cancel").click();

            pages.button("Sync from OpenAPI").click();
            pages.button("Show what would change").click();
            assertThat(pages.button("Apply 1 change")).isVisible();
            pages.look("handlers-sync");
            pages.button("Cancel").click();

            pages.open("/admin" + at + "/handlers?handler=" + handler("-stripe-events"));
            assertThat(pages.dialog()).containsText("Everything that Stripe tells");
            pages.look("handler");
            pages.open("/admin" + at + "/handlers?part=filter&handler=" + handler("-stripe-events"));
            pages.button("Try").click();
            assertThat(pages.text("Passes: it finds 1 value.")).isVisible();
            pages.look("handler-filter");

            pages.open("/admin" + at + "/handlers?part=run&handler=" + handler("-refunds"));
            pages.button("Run").click();
            assertThat(pages.dialog()).containsText("R-7");
            pages.look("handler-run");
            pages.open("/admin" + at + "/handlers?part=contract&handler=" + handler("-order-paid"));
            assertThat(pages.dialog()).containsText("orderId");
            pages.look("handler-contract");

            pages.open("/admin/integrations/" + integration(unique("empty")) + "/handlers");
            assertThat(pages.text("There are no handlers yet")).isVisible();
            pages.button("Create handler").first().click();
            assertThat(pages.dialog().locator(".cm-content")).isVisible();
            assertThat(pages.text("Allowed addresses and networks")).isVisible();
            pages.look("handler-new");
        }
    }

    private String handler(String suffix) {
        return hub().get(at + "/handlers")
                .json()
                .valueStream()
                .filter(handler -> handler.path("name").asString().endsWith(suffix))
                .map((JsonNode handler) -> handler.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
