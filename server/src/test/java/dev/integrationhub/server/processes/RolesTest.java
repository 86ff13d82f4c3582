package dev.integrationhub.server.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.server.deploy.Nginx;

import static org.assertj.core.api.Assertions.assertThat;

/** A process a role on one PostgreSQL: what one writes, the next shows, and the third runs; behind one proxy, as deployed. */
class RolesTest {
    private static final int WRITES = 20;

    @Test
    void workTogetherBehindOneAddress(@TempDir Path folder) throws Exception {
        HttpServer target = target();
        String integCore = "--hub.integ-core.base-url=http://127.0.0.1:"
                + target.getAddress().getPort();
        Path data = folder.resolve("data");
        try (HubProcess command = HubProcess.start(data, "--hub.roles=command", integCore);
                HubProcess query = HubProcess.launch(data, "--hub.roles=query", integCore);
                HubProcess ingress = HubProcess.launch(data, "--hub.roles=ingress", integCore)) {
            query.awaitReady();
            ingress.awaitReady();

            assertThat(status(query.send("POST", "/integrations", "{\"name\":\"x\"}")))
                    .isEqualTo(405);
            assertThat(status(command.send("GET", "/integrations", null))).isEqualTo(405);

            int inTime = 0;
            for (int i = 0; i < WRITES; i++) {
                inTime += readsOnOneWhatTheOtherWrote(command, query, ingress, "direct-" + i) ? 1 : 0;
            }
            assertThat(inTime).isPositive();
            Nginx.assumeInstalled();
            try (Nginx proxy = Nginx.start(
                    folder.resolve("nginx"),
                    Map.of("command", command.port(), "query", query.port(), "ingress", ingress.port()))) {
                throughTheProxy("http://127.0.0.1:" + proxy.port());
            }
        } finally {
            target.stop(0);
        }
    }

    /** What a write does not call late is there at once. Returns false if it did call it late, as it may on a busy machine. */
    private static boolean readsOnOneWhatTheOtherWrote(
            HubProcess command, HubProcess query, HubProcess ingress, String name) {
        HttpResponse<String> created = command.send("POST", "/integrations", "{\"name\":\"" + name + "\"}");
        assertThat(status(created)).isEqualTo(201);
        String at = "/integrations/" + id(created);
        HttpResponse<String> handler = command.send("POST", at + "/handlers", "{\"name\":\"" + name + "\"}");
        assertThat(status(handler)).isEqualTo(201);
        if (isBehind(created) || isBehind(handler)) {
            return false;
        }
        assertThat(status(query.send("GET", at, null))).isEqualTo(200);
        assertThat(Objects.requireNonNull(query.send("GET", at + "/handlers", null))
                        .body())
                .contains(name);
        assertThat(Objects.requireNonNull(ingress.send("POST", "/webhook/" + name, "{\"n\":1}", "Prefer", "wait=20"))
                        .body())
                .isEqualTo("{\"success\":true}");
        return true;
    }

    private static boolean isBehind(@Nullable HttpResponse<String> answer) {
        return Objects.requireNonNull(answer)
                .headers()
                .firstValue("Hub-Read-Model")
                .isPresent();
    }

    private static void throughTheProxy(String base) {
        HttpResponse<String> created = HubProcess.sendTo(base + "/integrations", "POST", "{\"name\":\"proxied\"}");
        assertThat(status(created)).isEqualTo(201);
        String at = base + "/integrations/" + id(created);
        assertThat(status(HubProcess.sendTo(at + "/handlers", "POST", "{\"name\":\"proxied\"}")))
                .isEqualTo(201);
        assertThat(status(HubProcess.sendTo(at, "GET", null))).isEqualTo(200);
        assertThat(status(HubProcess.sendTo(base + "/webhook/proxied", "POST", "{}")))
                .isEqualTo(202);
        assertThat(status(HubProcess.sendTo(base + "/handlers/proxied/execute", "POST", "{}")))
                .isEqualTo(200);
        assertThat(status(HubProcess.sendTo(at, "DELETE", null))).isEqualTo(204);
        awaitStatus(at, "GET", 410);
    }

    /** At once on an idle machine; a busy one may need longer than a write waits for. */
    private static void awaitStatus(String url, String method, int expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String body = method.equals("POST") ? "{}" : null;
        int found = status(HubProcess.sendTo(url, method, body));
        while (found != expected && System.nanoTime() < deadline) {
            found = status(HubProcess.sendTo(url, method, body));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static HttpServer target() throws IOException {
        HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        target.start();
        return target;
    }

    private static int status(@Nullable HttpResponse<String> answer) {
        return Objects.requireNonNull(answer).statusCode();
    }

    private static String id(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(answer).body())
                .path("id")
                .asString();
    }
}
