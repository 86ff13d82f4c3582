package dev.integrationhub.server.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The trail of a hub that sends it on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditSinkTest {
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final HttpServer archive;
    private final Hub hub;
    private volatile int answer = 503;

    AuditSinkTest(@TempDir Path data) throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/archive", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int status = answer;
            if (status < 300) {
                JsonMapper.shared().readTree(body).at("/data/entries").forEach(sent::add);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        archive.start();
        hub = Hub.start(
                data,
                Map.of(
                        "hub.egress.allow",
                        "127.0.0.1",
                        "hub.audit.sink.url",
                        "http://127.0.0.1:" + archive.getAddress().getPort() + "/archive",
                        "hub.audit.sink.secret",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }

    @AfterAll
    void stop() {
        hub.close();
        archive.stop(0);
    }

    @Test
    void goesOnToTheArchiveOnceThatTakesItAndHoldsNothingUpBefore() {
        RunningHub.await(() -> hub.bean(JdbcClient.class)
                        .sql("select count(position) from audit.sink")
                        .query(Long.class)
                        .single()
                == 1);

        String id =
                hub.post("/integrations", "{\"name\":\"archived\"}").expect(201).id();
        hub.post("/integrations/" + id + "/credentials", "{\"key\":\"TOKEN\",\"value\":\"nobody-sees-it\"}")
                .expect(201);

        RunningHub.await(() -> sink().at("/status").asString("").equals("DOWN"));
        assertThat(sink().at("/details/error").asString()).isEqualTo("status-503");
        assertThat(hub.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(metrics())
                .containsPattern("(?m)^hub_audit_sink_lag [1-9]")
                .containsPattern("(?m)^hub_audit_sink_failures_total [1-9]");
        answer = 204;
        RunningHub.await(() -> sent.stream().anyMatch(entry -> isAbout(entry, "credential.added", id)));

        assertThat(sent).anyMatch(entry -> isAbout(entry, "integration.created", id));
        assertThat(sent).noneMatch(entry -> entry.toString().contains("nobody-sees-it"));
        RunningHub.await(() -> sink().at("/status").asString("").equals("UP"));
    }

    private static boolean isAbout(JsonNode entry, String action, String integration) {
        return entry.get("action").asString().equals(action)
                && entry.path("integrationId").asString("").equals(integration);
    }

    private JsonNode sink() {
        return hub.get("/actuator/health").json().at("/components/auditSink");
    }

    private String metrics() {
        return hub.get("/actuator/prometheus").expect(200).response().body();
    }
}
