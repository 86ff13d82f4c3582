package dev.integrationhub.platform.target;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.Outbound;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.WireServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetCallTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final OutboundHttp http = Outbound.toLoopback();
    private final TargetCall call = new TargetCall(
            new TargetRequestBuilder(new IntegCoreSettings(null)), http, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void answersWithWhatTheTargetAnswered() throws IOException {
        try (WireServer target = WireServer.saying(
                "HTTP/1.1 404 No\nContent-Type: application/json\nContent-Length: 12", "{\"n\":1.1000}")) {
            TargetResult result = run(target.uri("/"), "{\"a\":1.10}");
            assertThat(result.statusCode()).isEqualTo(404);
            assertThat(result.rendered().encoding()).isEqualTo(RenderedBody.Encoding.JSON);
            assertThat(ExactJson.MAPPER.writeValueAsString(result.rendered().value()))
                    .isEqualTo("{\"n\":1.1000}");
            assertThat(result.timestamp()).isEqualTo(NOW);
            assertThat(result.attempts()).isEqualTo(1);
            assertThat(target.requests())
                    .singleElement()
                    .asString()
                    .contains("Content-Type: application/json")
                    .endsWith("{\"a\":1.10,\"b\":2}");
        }
    }

    @Test
    void repeatsAfter429And5xxAndABrokenConnection() throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (WireServer target = new WireServer((request, out, connection) -> {
            int attempt = count.incrementAndGet();
            if (attempt == 1) {
                connection.close();
            }
            String status = attempt == 2 ? "429 Slow down\r\nRetry-After: 0" : attempt == 3 ? "503 Busy" : "200 OK";
            out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        })) {
            TargetResult result = run(target.uri("/"), "{\"retries\":5}");
            assertThat(result.statusCode()).isEqualTo(200);
            assertThat(result.attempts()).isEqualTo(4);
            assertThat(result.duration()).isGreaterThan(Duration.ofMillis(1300));
        }
    }

    @Test
    void waitsAsLongAsTheTargetAsks() throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (WireServer target = new WireServer((request, out, connection) -> {
            String status = count.incrementAndGet() == 1 ? "503 Busy\r\nRetry-After: 1" : "200 OK";
            out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        })) {
            TargetResult result = run(target.uri("/"), "{\"retries\":1}");
            assertThat(result.statusCode()).isEqualTo(200);
            assertThat(result.duration()).isGreaterThan(Duration.ofMillis(950));
        }
    }

    @Test
    void answersWithTheLastFailureWhenTheRetriesAreUsedUp() throws IOException {
        try (WireServer target = WireServer.saying("HTTP/1.1 500 Oh\nContent-Length: 0", "")) {
            assertThat(run(target.uri("/"), "{\"retries\":1}").statusCode()).isEqualTo(500);
            assertThat(target.requests()).hasSize(2);
        }
    }

    @Test
    void repeatsNothingUnlessAsked() throws IOException {
        try (WireServer target = WireServer.saying("HTTP/1.1 500 Oh\nContent-Length: 0", "")) {
            run(target.uri("/"), "{}");
            assertThat(target.requests()).hasSize(1);
        }
    }

    @Test
    void namesWhyThereIsNoAnswer() throws IOException {
        try (WireServer silent = new WireServer((request, out, connection) -> Thread.sleep(60_000));
                WireServer endless = WireServer.ok("text/plain", new byte[TargetRequestBuilder.LONGEST_ANSWER + 1]);
                WireServer broken = new WireServer((request, out, connection) -> connection.close())) {
            assertProblem(silent.uri("/"), "{\"timeout\":200,\"retries\":3}", ProblemCode.TARGET_TIMED_OUT);
            assertProblem(endless.uri("/"), "{}", ProblemCode.TARGET_ANSWER_TOO_LARGE);
            assertProblem(broken.uri("/"), "{\"retries\":1}", ProblemCode.TARGET_UNREACHABLE);
            assertProblem(URI.create("http://169.254.169.254/latest"), "{}", ProblemCode.EGRESS_REFUSED);
            assertThat(silent.requests()).hasSize(1);
            assertThat(broken.requests()).hasSize(2);
        }
    }

    @Test
    void showsTextAsTextAndOtherBytesAsBase64() throws IOException {
        byte[] binary = {(byte) 0x89, 'P', 'N', 'G', 0};
        assertRendered("text/plain", "héllo".getBytes(StandardCharsets.UTF_8), "TEXT", "\"héllo\"");
        assertRendered(
                "text/plain; charset=iso-8859-1", "héllo".getBytes(StandardCharsets.ISO_8859_1), "TEXT", "\"héllo\"");
        assertRendered("image/png", binary, "BASE64", "\"iVBORwA=\"");
        assertRendered("application/json", "{broken".getBytes(StandardCharsets.UTF_8), "TEXT", "\"{broken\"");
        assertRendered("application/problem+json", "[1.0]".getBytes(StandardCharsets.UTF_8), "JSON", "[1.0]");
        assertRendered("no type", "x".getBytes(StandardCharsets.UTF_8), "TEXT", "\"x\"");
        assertRendered("application/json", new byte[0], "JSON", "null");
        assertRendered("application/json", new byte[] {' '}, "TEXT", "\" \"");
    }

    private void assertRendered(String contentType, byte[] body, String encoding, String json) throws IOException {
        try (WireServer target = WireServer.ok(contentType, body)) {
            TargetResult result = run(target.uri("/"), "{}");
            assertThat(result.body()).isEqualTo(body);
            assertThat(result.rendered().encoding()).hasToString(encoding);
            assertThat(ExactJson.MAPPER.writeValueAsString(result.rendered().value()))
                    .isEqualTo(json);
        }
    }

    private void assertProblem(URI uri, String defaultArgs, ProblemCode code) {
        assertThatThrownBy(() -> run(uri, defaultArgs))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    private TargetResult run(URI uri, String defaultArgs) {
        RequestBody body = RequestBody.json(ExactJson.MAPPER.readTree("{\"b\":2}"));
        return call.run(
                new TargetDefinition("POST", uri.toString(), "sofa", "order", ExactJson.MAPPER.readTree(defaultArgs)),
                TargetInput.of(Headers.NONE, body));
    }
}
