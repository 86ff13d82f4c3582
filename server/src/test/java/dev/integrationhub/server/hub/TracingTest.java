package dev.integrationhub.server.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Traces go to a collector (OTLP over HTTP), and go on where the sender began. */
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void tellsOfAWebhookInTheTraceOfItsSender(@TempDir Path data) throws IOException {
        List<String> exported = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, Object> settings = Map.of(
                "hub.tracing.enabled",
                true,
                "hub.tracing.endpoint",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        try (Hub hub = Hub.start(data, settings)) {
            String at = "/integrations/"
                    + hub.post("/integrations", "{\"name\":\"traced\"}")
                            .expect(201)
                            .id();
            hub.post(at + "/handlers", "{\"name\":\"traced\"}").expect(201);

            String deliveryId = hub.as()
                    .post(
                            "/webhook/traced?key=not-to-be-told",
                            "{}",
                            "traceparent",
                            "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .expect(202)
                    .text("deliveryId");

            String traceId = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
            RunningHub.await(() -> exported.stream().anyMatch(spans -> spans.contains(deliveryId)));
            assertThat(exported).anyMatch(spans -> spans.contains(deliveryId) && spans.contains(traceId));
            assertThat(exported).noneMatch(spans -> spans.contains("not-to-be-told"));
        } finally {
            collector.stop(0);
        }
    }
}
