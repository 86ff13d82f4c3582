package dev.integrationhub.server.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NginxRoutingTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Side command = new Side("command");
    private final Side query = new Side("query");
    private final Side ingress = new Side("ingress");
    private final Nginx nginx;

    NginxRoutingTest(@TempDir Path folder) throws IOException, InterruptedException {
        Nginx.assumeInstalled();
        nginx = Nginx.start(
                folder, Map.of("command", command.port(), "query", query.port(), "ingress", ingress.port()));
    }

    @AfterAll
    void stop() {
        nginx.close();
        command.close();
        query.close();
        ingress.close();
    }

    @BeforeEach
    void forget() {
        command.forget();
        query.forget();
        ingress.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /integrations, query",
        "HEAD, /integrations, query",
        "GET, /integrations/1/handlers/2, query",
        "GET, /integrations/1/secrets/2, query",
        "GET, /integrations/1/secrets/export?reason=x, command",
        "GET, /integrations/1/signing-secret, query",
        "GET, /integrations/1/links, query",
        "GET, /integrations/1/setup, query",
        "GET, /settings/links, query",
        "GET, /system/command, command",
        "GET, /system/query, query",
        "GET, /system/ingress, ingress",
        "POST, /system/query/rebuilds, query",
        "POST, /system/ingress/rebuilds, ingress",
        "GET, /integrations/1/history, query",
        "GET, /integrations/1/diff, query",
        "GET, /integrations/1/events, query",
        "PUT, /integrations/1/links, command",
        "PUT, /settings/links, command",
        "POST, /integrations/1/signing-secret/rotate, command",
        "POST, /integrations/1/signing-secret/reveal, command",
        "GET, /v3/api-docs, query",
        "GET, /docs, query",
        "GET, /webhooks, query",
        "GET, /administration, query",
        "GET, /authors, query",
        "GET, /?path=/webhook/a, query",
        "POST, /integrations, command",
        "PUT, /integrations/1, command",
        "PATCH, /integrations/1, command",
        "DELETE, /integrations/1/secrets/2, command",
        "OPTIONS, /integrations, command",
        "POST, /integrations/1/sync-handlers, command",
        "POST, /integrations/1/handlers/my-action/execute, command",
        "POST, /integrations/1/handlers/my-action/disable, command",
        "POST, /handlers/my-action/execute, command",
        "POST, /webhooks/1, command",
        "GET, /auth, command",
        "GET, /auth/session, command",
        "HEAD, /auth/session, command",
        "POST, /auth/login, command",
        "GET, /admin, query",
        "GET, /admin/assets/main.js, query",
        "POST, /admin/x, query",
        "GET, /webhook/orders, ingress",
        "HEAD, /webhook/orders, ingress",
        "POST, /webhook/orders, ingress",
        "PUT, /webhook/orders, ingress",
        "DELETE, /webhook/orders, ingress",
        "OPTIONS, /webhook/orders, ingress",
        "POST, /webhook/orders/deep/path?x=1, ingress",
        "POST, /webhook, ingress",
        "DELETE, /deliveries/1/payload, ingress",
        "GET, /deliveries, ingress",
        "GET, /integrations/1/rejections?limit=2, ingress",
        "GET, /deliveries/1, ingress",
        "POST, /deliveries/1/replay, ingress",
        "GET, /integrations/1/deliveries?status=pending, ingress",
        "GET, /integrations/1/deliveries/stream, ingress",
        "POST, /integrations/1/deliveries/replay, ingress",
        "POST, /integrations/1/deliveries/replays/2/stop, ingress",
        "POST, /integrations/1/handlers/my-action/filter/dry-run, ingress",
        "GET, /integrations/1/rejections-of-mine, query",
    })
    void sendsARequestToTheSideThatOwnsIt(String method, String path, String side) throws Exception {
        HttpResponse<String> answer = send(method, path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Side")).hasValue(side);
    }

    @Test
    void passesThePathAndQueryOnUnchanged() throws Exception {
        send("GET", "/%D0%A2%D0%B5/a%2Fb//c?q=%20x&y=%2B", BodyPublishers.noBody());

        assertThat(query.take().uri()).isEqualTo("/%D0%A2%D0%B5/a%2Fb//c?q=%20x&y=%2B");
    }

    @Test
    void replacesWhatAClientClaimsAboutItself() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/integrations"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.7")
                .header("X_Signature", "kept")
                .build();
        client.send(request, BodyHandlers.ofString());

        Side.Request seen = query.take();
        assertThat(seen.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.headers().get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.headers().get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + nginx.port());
        assertThat(seen.headers().get("Host")).containsExactly("127.0.0.1:" + nginx.port());
        assertThat(seen.headers()).doesNotContainKeys("X-forwarded-port", "X-forwarded-prefix", "Forwarded");
        assertThat(seen.headers().getFirst("X_Signature")).isEqualTo("kept");
    }

    @Test
    void takesLargerBodiesForWebhooksThanForTheRest() throws Exception {
        assertThat(send("POST", "/webhook/orders", bytes(25 << 20)).statusCode())
                .isEqualTo(200);
        assertThat(ingress.take().size()).isEqualTo(25 << 20);
        assertThat(send("POST", "/integrations", bytes(2 << 20)).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = send("POST", "/integrations", bytes((2 << 20) + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"body-too-large\"");
    }

    @ParameterizedTest
    @CsvSource({"GET, /actuator", "GET, /actuator/health", "POST, /actuator/rebuild", "POST, //actuator/rebuild"})
    void hidesTheOperationsOfTheProcesses(String method, String path) throws Exception {
        HttpResponse<String> answer = send(method, path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"path-not-found\"");
    }

    @Test
    void doesNotNameItsVersion() throws Exception {
        assertThat(send("GET", "/integrations", BodyPublishers.noBody())
                        .headers()
                        .allValues("Server"))
                .containsExactly("nginx");
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).method(method, body).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher bytes(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + nginx.port() + path);
    }
}
