package dev.integrationhub.ingress.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.test.HandlerTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.TargetServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Handlers whose senders are told what the target answered. */
class MirroredAnswerTest extends HandlerTest {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private void handler(String targetUrl, String defaultArgs) {
        events.happen(integration.handler(handlerId, name, mirroring(null, targetUrl), defaultArgs));
    }

    private static HandlerSettings mirroring(@Nullable String method, @Nullable String targetUrl) {
        return Integration.settings(method, targetUrl)
                .with(new WebhookSettings(METHODS, null, ResponseMode.SYNC, null, null, null));
    }

    @Test
    void answersWhatTheTargetAnswered() {
        handler(TARGET.url("/in"), "{}");
        TARGET.answers(new TargetServer.Answer(
                202, Map.of("Content-Type", List.of("application/xml"), "X-Made-By", List.of("a", "b")), "<привет/>"));

        HttpResponse<String> answer = post("/webhook/" + name, "{\"a\":1}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("<привет/>");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/xml");
        assertThat(answer.headers().allValues("X-Made-By")).containsExactly("a", "b");
        assertThat(TARGET.taken()).satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).isEqualTo("/in");
            assertThat(request.text()).isEqualTo("{\"a\":1}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 302, 404, 418, 500, 599})
    void answersAnyStatusTheTargetAnswered(int status) {
        handler(TARGET.url("/in"), "{}");
        TARGET.answers(new TargetServer.Answer(status, Map.of("Location", List.of("/elsewhere")), ""));

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).contains("/elsewhere");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 999})
    void doesNotPassOnAStatusThatThereIsNot(int status) {
        handler(TARGET.url("/in"), "{}");
        TARGET.answers(new TargetServer.Answer(status, Map.of("X-Made-By", List.of("a")), "secret"));

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("X-Made-By")).isEmpty();
        assertThat(answer.headers().firstValue("Hub-Delivery-Id")).isPresent();
        assertThat(answer.body()).contains("\"target-unreachable\"").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, application/json",
        "POST, application/x-www-form-urlencoded",
        "PUT, application/x-www-form-urlencoded",
        "PATCH, application/x-www-form-urlencoded",
        "DELETE, application/x-www-form-urlencoded",
        "POST, multipart/form-data; boundary=x",
        "POST, text/plain; charset=windows-1251",
        "POST, not a type"
    })
    void passesTheSendersBytesUnchanged(String method, String contentType) {
        handler(TARGET.url("/in"), "{\"timeout\":5000}");
        byte[] bytes = " {\"n\": 1.10,\r\n\"n\":1e400} a=b&c=%zz+\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = send(request("/webhook/" + name + "?a=query")
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofByteArray(bytes)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TARGET.taken()).satisfies(request -> {
            assertThat(request.body()).isEqualTo(bytes);
            assertThat(request.headers().getFirst("Content-Type")).isEqualTo(contentType);
            assertThat(request.uri()).isEqualTo("/in?a=query");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void takesTheMethodsOfTheHandlerAndCallsTheTargetWithItsOwn(String method) {
        events.happen(integration.handler(handlerId, name, mirroring("PUT", TARGET.url("/in")), "{}"));

        assertThat(send(request("/webhook/" + name).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TARGET.taken().method()).isEqualTo("PUT");
    }

    @Test
    void putsTheDefaultArgumentsUnderTheBody() {
        handler(TARGET.url("/in"), "{\"timeout\":5000,\"retries\":0,\"price\":1.10,\"to\":{\"a\":1,\"b\":2}}");

        post("/webhook/" + name, "{\"to\":{\"b\":3},\"big\":12345678901234567890}");

        assertThat(TARGET.taken().text())
                .isEqualTo("{\"price\":1.10,\"to\":{\"a\":1,\"b\":3},\"big\":12345678901234567890}");
    }

    @Test
    void callsIntegCoreUnderTheNameOfTheLastSync() {
        events.happen(
                integration.renamed("Телеграм-бот"), integration.handler(handlerId, name, mirroring(null, null), "{}"));

        post("/webhook/" + name, "{}");
        assertThat(TARGET.taken().uri())
                .isEqualTo("/integ-core/%D0%A2%D0%B5%D0%BB%D0%B5%D0%B3%D1%80%D0%B0%D0%BC-%D0%B1%D0%BE%D1%82/" + name);

        events.happen(integration.synced("sofa"), integration.orphaned(handlerId));

        post("/webhook/" + name, "{}");
        assertThat(TARGET.taken().uri()).isEqualTo("/integ-core/sofa/" + name);
    }

    @Test
    void putsTheSendersParametersBehindThoseOfTheTarget() {
        handler(TARGET.url("/in?own=1"), "{}");

        post("/webhook/" + name + "?b=x%20y&a=%D1%8F&b=2+3&flag&own=2", "{}");

        assertThat(TARGET.taken().uri()).isEqualTo("/in?own=1&b=x%20y&b=2%203&a=%D1%8F&flag=&own=2");
    }

    @Test
    void forwardsTheSignatureButNotWhatWasMeantForTheHub() {
        handler(TARGET.url("/in"), "{}");

        send(request("/webhook/" + name)
                .header("X-Hub-Signature-256", "sha256=00")
                .header("Authorization", "Bearer t")
                .header("Cookie", "session=s")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(TARGET.taken().headers())
                .containsEntry("X-hub-signature-256", List.of("sha256=00"))
                .doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void keepsBackHeadersByWhichATargetWouldSpeakForTheHub() {
        handler(TARGET.url("/in"), "{}");
        TARGET.answers(new TargetServer.Answer(
                200,
                Map.of(
                        "Content-Type", List.of("text/html"),
                        "Set-Cookie", List.of("session=stolen"),
                        "Clear-Site-Data", List.of("*"),
                        "Hub-Correlation-Id", List.of("forged"),
                        "Access-Control-Allow-Origin", List.of("*"),
                        "Server", List.of("secret/1.0"),
                        "Keep-Alive", List.of("timeout=1"),
                        "X-Hop", List.of("1"),
                        "Connection", List.of("X-Hop"),
                        "X-Frame-Options", List.of("DENY")),
                "<script>alert(1)</script>"));

        Map<String, List<String>> headers =
                post("/webhook/" + name, "{}").headers().map();

        assertThat(headers)
                .doesNotContainKeys(
                        "set-cookie", "clear-site-data", "server", "keep-alive", "x-hop", "access-control-allow-origin")
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("content-security-policy", List.of("sandbox"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(headers.getOrDefault("hub-correlation-id", List.of())).doesNotContain("forged");
    }

    @Test
    void doesNotTellWhichTargetCannotBeReached() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        handler("http://127.0.0.1:" + port + "/", "{}");

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains("\"target-unreachable\"")
                .doesNotContain("127.0.0.1")
                .doesNotContain(String.valueOf(port));
    }

    @Test
    void doesNotTellWhatTheOperatorAllows() {
        handler("http://10.11.12.13/", "{}");

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains("\"target-unreachable\"")
                .doesNotContain("10.11.12.13")
                .doesNotContain("egress");
    }

    @Test
    void saysThatTheTargetTookTooLong() {
        handler(TARGET.url("/hangs"), "{\"timeout\":100}");

        HttpResponse<String> answer = post("/webhook/" + name, "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"target-timed-out\"");
    }
}
