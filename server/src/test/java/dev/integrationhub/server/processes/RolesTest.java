package dev.integrationhub.server.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

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

            for (int i = 0; i < WRITES; i++) {
                readsOnOneWhatTheOtherWrote(command, query, ingress, "direct-" + i);
            }
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

    private static void readsOnOneWhatTheOtherWrote(
            HubProcess command, HubProcess query, HubProcess ingress, String name) {
        HttpResponse<String> created = command.send("POST", "/integrations", "{\"name\":\"" + name + "\"}");
        assertThat(status(created)).isEqualTo(201);
        assertThat(Objects.requireNonNull(created).headers().firstValue("Hub-Read-Model"))
                .isEmpty();
        String at = "/integrations/" + id(created);
        assertThat(status(query.send("GET", at, null))).isEqualTo(200);
        assertThat(status(command.send("POST", at + "/handlers", "{\"name\":\"" + name + "\"}")))
                .isEqualTo(201);
        assertThat(Objects.requireNonNull(query.send("GET", at + "/handlers", null))
                        .body())
                .contains(name);
        assertThat(Objects.requireNonNull(ingress.send("POST", "/webhook/" + name, "{\"n\":1}"))
                        .body())
                .isEqualTo("{\"success\":true}");
    }

    private static void throughTheProxy(String base) {
        HttpResponse<String> created = HubProcess.sendTo(base + "/integrations", "POST", "{\"name\":\"proxied\"}");
        assertThat(status(created)).isEqualTo(201);
        String at = base + "/integrations/" + id(created);
        assertThat(status(HubProcess.sendTo(at + "/handlers", "POST", "{\"name\":\"proxied\"}")))
                .isEqualTo(201);
        assertThat(status(HubProcess.sendTo(at, "GET", null))).isEqualTo(200);
        assertThat(status(HubProcess.sendTo(base + "/webhook/proxied", "POST", "{}")))
                .isEqualTo(200);
        assertThat(status(HubProcess.sendTo(base + "/handlers/proxied/execute", "POST", "{}")))
                .isEqualTo(200);
        assertThat(status(HubProcess.sendTo(at, "DELETE", null))).isEqualTo(204);
        assertThat(status(HubProcess.sendTo(at, "GET", null))).isEqualTo(410);
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
