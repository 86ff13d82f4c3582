package dev.integrationhub.server.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.job.DisableHandlerJob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the hub does by itself when a target is gone, and whom it tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsTest {
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Hub hub;

    NotificationsTest(@TempDir Path data) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gone", exchange -> answer(exchange, 410));
        server.createContext("/operator", exchange -> {
            told.add(JsonMapper.shared()
                    .readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .get("data"));
            answer(exchange, 204);
        });
        server.start();
        hub = Hub.start(
                data,
                Map.of(
                        "hub.egress.allow",
                        "127.0.0.1",
                        "hub.notifications.webhook-url",
                        url("/operator"),
                        "hub.notifications.webhook-secret",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "hub.notifications.interval",
                        "1s"));
    }

    @BeforeAll
    void begin() {
        // The channel begins with its first look.
        RunningHub.await(() -> count("ingress.notification_channel") == 1);
    }

    @AfterAll
    void stop() {
        hub.close();
        server.stop(0);
    }

    @Test
    void disablesTheHandlerOfATargetThatIsGoneAndTellsTheOperatorOfBoth() {
        String integration =
                hub.post("/integrations", "{\"name\":\"gone\"}").expect(201).id();
        String at = "/integrations/" + integration + "/handlers";
        String handler = hub.post(at, "{\"name\":\"gone\",\"targetUrl\":\"" + url("/gone") + "\"}")
                .expect(201)
                .id();

        String delivery = hub.post("/webhook/gone", "{}").expect(202).text("deliveryId");

        RunningHub.await(() -> told.stream().anyMatch(news -> disabled(news, handler)));
        RunningHub.await(() -> told.stream().anyMatch(news -> givenUp(news, delivery)));
        Answer shown = hub.get(at + "/" + handler).expect(200);
        assertThat(shown.json().get("enabled").asBoolean()).isFalse();
        JsonNode last = hub.get("/integrations/" + integration + "/audit-logs?limit=1")
                .expect(200)
                .json()
                .get(0);
        assertThat(last.at("/actor/type").asString()).as("%s", last).isEqualTo("system");
        assertThat(hub.get("/actuator/prometheus").expect(200).response().body())
                .contains("hub_jobs_seconds_count{job=\"disable-handler\",outcome=\"succeeded\"}");
        assertThat(told).noneMatch(news -> news.toString().contains(url("/")));
    }

    @Test
    void hasNothingLeftToDoForAHandlerThatIsGone() {
        String integration =
                hub.post("/integrations", "{\"name\":\"empty\"}").expect(201).id();
        SchedulerClient jobs = hub.bean(SchedulerClient.class);

        new DisableHandlerJob(UUID.fromString(integration), UUID.randomUUID(), "target-gone").askFor(jobs);
        new DisableHandlerJob(UUID.randomUUID(), UUID.randomUUID(), "target-gone").askFor(jobs);

        RunningHub.await(() -> count("jobs.job where task_name = 'disable-handler'") == 0);
    }

    private static boolean disabled(JsonNode news, String handler) {
        JsonNode one = news.at("/disabledHandlers/listed/0");
        return one.path("handlerId").asString("").equals(handler)
                && one.path("reason").asString("").equals("target-gone")
                && one.path("handlerName").asString("").equals("gone");
    }

    private static boolean givenUp(JsonNode news, String delivery) {
        return news.at("/deadLetters/handlers/listed/0/deliveries/0")
                .asString("")
                .equals(delivery);
    }

    private long count(String rows) {
        return hub.bean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
