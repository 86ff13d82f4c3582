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
    private static final String SENDER = "00f067aa0ba902b7";

    @Test
    void tellsOfAWebhookAndItsAttemptsInTheTraceOfItsSender(@TempDir Path data) throws IOException {
        List<String> exported = new CopyOnWriteArrayList<>();
        List<String> attempts = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.createContext("/target", exchange -> {
            attempts.add(exchange.getRequestHeaders().getFirst("traceparent"));
            exchange.sendResponseHeaders(attempts.size() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        collector.start();
        String url = "http://127.0.0.1:" + collector.getAddress().getPort();
        Map<String, Object> settings = Map.of(
                "hub.tracing.enabled",
                true,
                "hub.tracing.endpoint",
                url + "/v1/traces",
                "hub.egress.allow",
                "127.0.0.1");
        try (Hub hub = Hub.start(data, settings)) {
            String at = "/integrations/"
                    + hub.post("/integrations", "{\"name\":\"traced\"}")
                            .expect(201)
                            .id();
            hub.post(
                            at + "/handlers",
                            "{\"name\":\"traced\",\"targetUrl\":\"" + url
                                    + "/target\",\"delivery\":{\"retrySchedule\":[\"1s\"]}}")
                    .expect(201);

            String deliveryId = hub.as()
                    .post(
                            "/webhook/traced?key=not-to-be-told",
                            "{}",
                            "traceparent",
                            "00-" + TRACE + "-" + SENDER + "-01")
                    .expect(202)
                    .text("deliveryId");

            String traceId = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
            RunningHub.await(() -> attempts.size() == 2);
            assertThat(attempts)
                    .doesNotHaveDuplicates()
                    .allMatch(parent -> parent.startsWith("00-" + TRACE + "-") && !parent.contains(SENDER));
            for (String parent : attempts) {
                String span =
                        new String(HexFormat.of().parseHex(parent.substring(36, 52)), StandardCharsets.ISO_8859_1);
                RunningHub.await(() -> exported.stream().anyMatch(spans -> spans.contains(span)));
                assertThat(exported)
                        .anyMatch(spans -> spans.contains(span)
                                && spans.contains(traceId)
                                && spans.contains("delivery attempt")
                                && spans.contains(deliveryId));
            }
            assertThat(exported).noneMatch(spans -> spans.contains("not-to-be-told"));
        } finally {
            collector.stop(0);
        }
    }
}
