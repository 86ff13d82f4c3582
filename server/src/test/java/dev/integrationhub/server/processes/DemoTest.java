package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.server.hub.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo as a newcomer starts it, and what keeps it apart from hubs that people work with. */
class DemoTest {
    private static final String DEMO = "--hub.demo=true";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String LOGIN = "{\"username\":\"admin\",\"password\":\"just looking around\"}";

    @Test
    void showsAHubInWhichSomethingHappensAndGoesOnAfterARestart(@TempDir Path data) {
        try (HubProcess hub = HubProcess.start(data, DEMO)) {
            JsonNode password = get(hub, "/auth/providers").get(0);
            assertThat(password.path("demo").toString()).isEqualTo(LOGIN);
            assertThat(status(hub, "POST", "/auth/login", LOGIN)).isEqualTo(200);
            assertThat(hub.logged()).contains("This hub is a demo").contains("'just looking around'");
            await(() -> get(hub, "/actuator/health")
                    .at("/components/demo/details/demo")
                    .asBoolean());

            await(() -> get(hub, "/integrations").size() == 3 && total(hub, "Payments", "handlers") == 4);
            await(() -> total(hub, "Telegram Bot", "deliveries?status=delivered") > 0);
            await(() -> deliveredAtSecondAttempt(hub));
            await(() -> total(hub, "Sofa Shop", "rejections") + total(hub, "Telegram Bot", "rejections") > 0);
            await(() -> total(hub, "Payments", "deliveries?status=dead-lettered") > 0);
            assertThat(get(hub, "/audit-logs?action=hub.demo-begun")).hasSize(1);
        }
        HubProcess real = HubProcess.launch(data);
        assertThat(real.awaitExit()).isNotZero();
        assertThat(real.logged()).contains("This is the data of a demo").doesNotContain("\tat ");
        try (HubProcess again = HubProcess.start(data, DEMO)) {
            await(() -> total(again, "Telegram Bot", "deliveries?status=pending,delivered") > 1);
            assertThat(get(again, "/integrations")).hasSize(3);
            looksAround(again);
        }
    }

    /** As a newcomer does, by one click. */
    private static void looksAround(HubProcess hub) {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage();
            page.navigate(hub.url("/admin"));
            page.getByText("Look around", new Page.GetByTextOptions().setExact(true))
                    .click();

            page.waitForURL("**/admin/integrations");
            PlaywrightAssertions.assertThat(page.getByText("This is a demo")).isVisible();
            page.getByText("See webhooks arrive").click();
            page.waitForURL("**/deliveries");
            PlaywrightAssertions.assertThat(page.getByText("Live").first()).isVisible();
            page.getByText("Integrations").first().click();
            page.getByText("Payments").click();
            PlaywrightAssertions.assertThat(page.getByText("PAYOUT_SECRET is missing"))
                    .isVisible();
        }
    }

    @Test
    void isRefusedWhereThereIsDataOfAnother(@TempDir Path data) {
        try (HubProcess real = HubProcess.start(data)) {
            assertThat(get(real, "/auth/providers").get(0).has("demo")).isFalse();
            assertThat(status(real, "POST", "/auth/login", LOGIN)).isEqualTo(401);
        }
        HubProcess demo = HubProcess.launch(data, DEMO);
        assertThat(demo.awaitExit()).isNotZero();
        assertThat(demo.logged()).contains("HUB_DEMO is set, and there is data").doesNotContain("\tat ");

        HubProcess part = HubProcess.launch(data, DEMO, "--hub.roles=query");
        assertThat(part.awaitExit()).isNotZero();
        assertThat(part.logged()).contains("a demo is one process").doesNotContain("\tat ");
    }

    private static boolean deliveredAtSecondAttempt(HubProcess hub) {
        for (JsonNode delivery : get(hub, of(hub, "Sofa Shop") + "/deliveries?status=delivered")) {
            if (delivery.path("attemptCount").asInt() > 1) {
                return true;
            }
        }
        return false;
    }

    private static int total(HubProcess hub, String integration, String what) {
        return get(hub, of(hub, integration) + "/" + what).size();
    }

    private static String of(HubProcess hub, String name) {
        for (JsonNode integration : get(hub, "/integrations")) {
            if (integration.path("name").asString().equals(name)) {
                return "/integrations/" + integration.path("id").asString();
            }
        }
        throw new AssertionError("There is no " + name);
    }

    private static JsonNode get(HubProcess hub, String path) {
        HttpResponse<String> answer = Objects.requireNonNull(hub.send("GET", path, null));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static int status(HubProcess hub, String method, String path, String body) {
        return Objects.requireNonNull(HubProcess.sendTo(hub.url(path), method, body))
                .statusCode();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }
}
