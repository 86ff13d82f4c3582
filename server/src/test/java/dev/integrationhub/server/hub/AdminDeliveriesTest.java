package dev.integrationhub.server.hub;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.unique;

/** Deliveries as an operator watches them and works on them. */
class AdminDeliveriesTest {
    private static final String SECRET = "known to the sender and the hub";

    private static @Nullable Chromium chromium;

    private final String integrationName = unique("sofa");
    private final String integration = RunningHub.integration(integrationName);
    private final String at = "/integrations/" + integration;
    private final String orders = unique("orders");
    private final Pages pages = Pages.of(Objects.requireNonNull(chromium), hub());
    private final Page page = pages.page();

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

    /** A handler of webhooks signed as GitHub does. */
    private void handler(String name, String retrySchedule) {
        if (hub().get(at + "/secrets").expect(200).json().isEmpty()) {
            hub().post(at + "/secrets", "{\"key\":\"SIGNING\",\"value\":\"" + SECRET + "\"}")
                    .expect(201);
        }
        hub().post(at + "/handlers", """
                {"name":"%s","delivery":{"retrySchedule":%s},"verification":{"scheme":"github","secretKey":"SIGNING"}}""".formatted(name, retrySchedule)).expect(201);
    }

    private void targetAnswers(String handler, int status, String body) {
        integCore().reply("/" + integrationName + "/" + handler, status, "application/json", body);
    }

    private String send(String handler, String body) {
        return hub().as()
                .post("/webhook/" + handler, body, "X-Hub-Signature-256", Signed.asGitHub(SECRET, body))
                .expect(202)
                .text("deliveryId");
    }

    private void await(String delivery, String status) {
        RunningHub.await(() ->
                hub().get("/deliveries/" + delivery).expect(200).text("status").equals(status));
    }

    /** The tab before somebody with a role. */
    private void open(String view, String role) {
        pages.open("/admin" + at + "/deliveries" + view);
        pages.awaitPath("/admin/sign-in");
        pages.signIn(Person.with(hub(), role));
    }

    private Locator drawer() {
        return page.locator("app-delivery-drawer");
    }

    private Locator row(int index) {
        return pages.rows().nth(index);
    }

    private void choose(String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
        page.keyboard().press("Escape");
    }

    @Test
    void aSignedWebhookIsSeenArrivingAndSucceeding() {
        handler(orders, "[]");
        targetAnswers(orders, 200, "{\"taken\":1}");
        open("", "operator");
        assertThat(pages.text("No webhook has come in this time")).isVisible();
        assertThat(page.locator(".connection")).hasText("Live");
        page.evaluate("() => { window.notReloaded = true }");

        send(orders, "{\"id\":9007199254740993,\"note\":\"<img src=x onerror=alert(1)>\"}");

        assertThat(row(0)).containsText(Pattern.compile(orders + ".*Succeeded.*200"));
        String second = send(orders, "{\"n\":2}");
        pages.button("1 new").click();
        assertThat(pages.rows()).hasCount(2);

        pages.button("Pause live updates").click();
        assertThat(page.locator(".connection")).hasText("Paused");
        send(orders, "{\"n\":3}");
        pages.button("Resume live updates").click();
        pages.button("1 new").click();
        assertThat(pages.rows()).hasCount(3);

        row(2).click();
        assertThat(drawer()).containsText("Verified (github, version 1 of the secret)");
        assertThat(drawer().getByRole(AriaRole.REGION, named("Body"))).containsText("9007199254740993");
        assertThat(drawer().getByRole(AriaRole.REGION, named("Body"))).containsText("<img src=x onerror=alert(1)>");
        assertThat(drawer().locator("img")).hasCount(0);
        assertThat(drawer().getByRole(AriaRole.REGION, named("Answer to attempt 1")))
                .containsText("\"taken\": 1");
        pages.button("Newer delivery (←)").click();
        assertThat(page).hasURL(Pattern.compile(".*delivery=" + second));
        assertThat(drawer()).containsText("\"n\": 2");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.notReloaded"))
                .isEqualTo(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void filtersAreInTheAddress() {
        String refunds = unique("refunds");
        handler(orders, "[]");
        handler(refunds, "[]");
        targetAnswers(orders, 200, "{}");
        targetAnswers(refunds, 500, "{}");
        await(send(orders, "{\"sofa\":\"blue\"}"), "delivered");
        await(send(refunds, "{\"sofa\":\"red\"}"), "dead-lettered");
        open("", "viewer");
        assertThat(pages.rows()).hasCount(2);

        choose("Handler", refunds);
        assertThat(pages.rows()).hasCount(1);
        choose("State", "Dead");
        assertThat(page).hasURL(Pattern.compile(".*state=dead-lettered.*"));
        page.reload();
        assertThat(pages.rows()).hasCount(1);
        assertThat(row(0)).containsText("No attempt is left");

        page.getByRole(AriaRole.SEARCHBOX).fill("blue");
        assertThat(pages.text("No delivery is like this")).isVisible();
        pages.button("Clear filters").click();
        assertThat(pages.rows()).hasCount(2);
        page.getByRole(AriaRole.SEARCHBOX).fill("blue");
        assertThat(pages.rows()).hasCount(1);
        assertThat(row(0)).containsText(orders);
    }

    @Test
    void whatFailsIsReplayedAndCalledOff() {
        handler(orders, "[\"1h\"]");
        targetAnswers(orders, 503, "{\"busy\":true}");
        open("", "operator");
        assertThat(page.locator(".connection")).hasText("Live");
        String failed = send(orders, "{\"n\":1}");
        assertThat(row(0)).containsText(Pattern.compile("Retrying.*503.*in \\d+ (min|hr)"));

        row(0).click();
        assertThat(drawer()).containsText(Pattern.compile("Attempt 2.*in \\d+ (min|hr)"));
        assertThat(drawer().getByRole(AriaRole.REGION, named("Answer to attempt 1")))
                .containsText("\"busy\": true");
        targetAnswers(orders, 200, "{}");
        pages.button("Replay").click();

        assertThat(drawer().locator("app-status-chip").first()).hasText("Succeeded");
        assertThat(drawer()).containsText("Replay asked for");
        pages.button("Show the delivery that was received").click();
        assertThat(page).hasURL(Pattern.compile(".*delivery=" + failed));
        pages.button("Cancel delivery").click();
        pages.field("Reason").fill("x".repeat(201));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("app-cancel-dialog mat-error")).hasText("At most 200 characters.");
        pages.field("Reason").fill("the shop is closed");
        page.keyboard().press("Control+Enter");

        assertThat(drawer().locator("app-status-chip").first()).hasText("Cancelled");
        assertThat(drawer().locator("app-delivery-history")).containsText("the shop is closed");
        assertThat(drawer().locator("app-delivery-history")).containsText("by you");
        page.keyboard().press("Escape");
        assertThat(drawer()).hasCount(0);
        pages.button("1 new").click();
        assertThat(row(0)).containsText("replay");
        assertThat(row(1)).containsText("Cancelled");
    }

    @Test
    void manyAreReplayedAfterACount() {
        handler(orders, "[]");
        targetAnswers(orders, 500, "{}");
        for (int i = 0; i < 3; i++) {
            await(send(orders, "{\"n\":" + i + "}"), "dead-lettered");
        }
        targetAnswers(orders, 200, "{}");
        open("", "operator");

        pages.button("Replay these…").click();
        assertThat(pages.dialog()).containsText("3 webhooks");
        page.getByLabel("Dead").uncheck();
        assertThat(pages.dialog()).containsText("Choose at least one state.");
        page.getByLabel("Dead").check();
        pages.button("Replay 3 webhooks").click();

        pages.awaitPath("/deliveries/replays");
        assertThat(row(0)).containsText(Pattern.compile("Finished.*3 of 3"));
        pages.link("To the deliveries").or(pages.link("Deliveries").last()).click();
        assertThat(pages.rows()).hasCount(6);
        pages.button("Replay these…").click();
        assertThat(pages.dialog()).containsText("Nothing is left to replay here.");
        assertThat(pages.button("Replay")).isDisabled();
    }

    @Test
    void aReplayOfManyIsStopped() {
        hub().bean(JdbcClient.class)
                .sql("""
                        with made as (
                            select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 4, '0') || left(:salt, 8))::uuid as id, n
                            from generate_series(1, 8000) n),
                        sent as (
                            insert into ingress.webhook_payload
                                (delivery_id, integration_id, handler_id, received_at, method, path, headers, content_type, body)
                            select id, :integration, :integration, now(), 'POST', '/webhook/x', '[]', 'application/json', '{}' from made)
                        insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, payload_of,
                            status, reason, attempts, changed_at, next_attempt_at)
                        select id, :integration, :integration, 'orders', now(), id, 'cancelled', 'by-operator', 1, now(), now()
                        from made""")
                .param("integration", UUID.fromString(integration))
                .param("salt", UUID.randomUUID().toString())
                .update();
        open("?state=cancelled&range=any", "operator");
        assertThat(pages.rows()).hasCount(50);
        assertThat(pages.text("50+ deliveries")).isVisible();
        pages.button("Load more").click();
        assertThat(pages.rows()).hasCount(100);

        pages.button("Replay these…").click();
        pages.button("Replay 8,000 webhooks").click();
        pages.button("Stop").click();
        pages.button("Stop the replay").click();

        assertThat(row(0)).containsText(Pattern.compile("Stopped.*of 8,000"));
    }

    @Test
    void aRefusedRequestIsSeenWithWhy() {
        handler(orders, "[]");
        hub().as()
                .post(
                        "/webhook/" + orders,
                        "{\"forged\":true}",
                        "X-Hub-Signature-256",
                        Signed.asGitHub("another", "{}"),
                        "Authorization",
                        "Bearer not to be kept")
                .expect(401);
        RunningHub.await(() -> !hub().get(at + "/rejections").expect(200).json().isEmpty());
        open("/rejections", "viewer");

        assertThat(row(0)).containsText(Pattern.compile(orders + ".*The signature does not fit"));
        row(0).click();
        assertThat(pages.dialog()).containsText("If the sender is genuine");
        assertThat(pages.dialog()).containsText("{\"forged\":true}");
        pages.dialog().locator("summary").click();
        assertThat(pages.dialog()).containsText("not stored");
        page.keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);
        choose("Why", "It has no signature");
        assertThat(pages.text("No refused request is like this")).isVisible();
    }

    @Test
    void aPayloadIsErasedOnceTheNameIsTyped() {
        String id = StoredDelivery.of(hub(), integration, "{\"born\":\"1970-01-01\"}")
                .id()
                .toString();
        open("?delivery=" + id, "operator");
        assertThat(drawer()).containsText("1970-01-01");

        pages.button("Erase payload").click();
        assertThat(pages.button("Erase for good")).isDisabled();
        pages.field("Type “orders” to confirm").fill("orders");
        pages.button("Erase for good").click();

        assertThat(drawer()).containsText("The payload was erased");
        assertThat(drawer()).not().containsText("1970-01-01");
        assertThat(drawer()).containsText("by you");
        assertThat(pages.button("Replay")).hasAttribute("aria-disabled", "true");
        assertThat(pages.button("Erase payload")).hasCount(0);
    }

    @Test
    void whoMayNotChangeAnythingSeesWhy() {
        StoredDelivery.of(hub(), integration, "{}");
        open("", "viewer");

        Locator many = pages.button("Replay these…");
        assertThat(many).hasAttribute("aria-disabled", "true");
        many.hover();
        assertThat(pages.text("You need the right “deliveries:write” for this").last())
                .isAttached();
        row(0).click();
        for (String action : new String[] {"Replay", "Cancel delivery", "Erase payload"}) {
            assertThat(pages.button(action)).hasAttribute("aria-disabled", "true");
        }
    }

    @Test
    void worksByKeyboardAlone() {
        String older = StoredDelivery.of(hub(), integration, "{\"n\":1}").id().toString();
        String newer = StoredDelivery.of(hub(), integration, "{\"n\":2}").id().toString();
        open("", "viewer");
        assertThat(pages.rows()).hasCount(2);

        row(0).focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(drawer()).containsText(older);
        page.keyboard().press("ArrowLeft");
        assertThat(drawer()).containsText(newer);
        page.keyboard().press("Escape");
        assertThat(drawer()).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile(".*delivery=.*"));
        assertThat(row(1)).isFocused();
    }

    @Test
    void aSessionThatEndsIsBegunAgainAndTheStreamGoesOn() {
        Person operator = Person.with(hub(), "operator");
        pages.open("/admin" + at + "/deliveries");
        pages.signIn(operator);
        assertThat(page.locator(".connection")).hasText("Live");
        pages.button("Pause live updates").click();

        pages.loseSession();
        pages.button("Resume live updates").click();
        assertThat(pages.dialog()).containsText("Your session has ended");
        pages.signIn(operator);

        assertThat(page.locator(".connection")).hasText("Live");
        StoredDelivery.of(hub(), integration, "{}");
        assertThat(pages.rows()).hasCount(1);
    }

    @Test
    void aLostConnectionIsToldAndMadeAgain() {
        open("", "viewer");
        assertThat(page.locator(".connection")).hasText("Live");

        // What is open already, a browser that is set offline does not cut.
        pages.button("Pause live updates").click();
        page.route("**/deliveries/stream", Route::abort);
        pages.button("Resume live updates").click();
        assertThat(page.locator(".connection")).containsText("Connection lost");
        StoredDelivery.of(hub(), integration, "{}");
        page.unroute("**/deliveries/stream");

        assertThat(pages.rows()).hasCount(1);
        assertThat(page.locator(".connection")).hasText("Live");
    }
}
