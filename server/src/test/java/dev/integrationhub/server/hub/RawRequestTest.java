package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes over the wire, the answer is a problem document of the hub and never a page of its server, and never a 500. */
class RawRequestTest {
    private static final String JSON = "Content-Type: application/json\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /integrations/a%2Fb",
                "GET /integrations/a%5Cb",
                "GET /integrations/a%00b",
                "GET /integrations/%zz",
                "GET /integrations/%ff",
                "GET /integrations?search=<a>",
                "GET /integrations/\u00ff",
                "GET /../etc/passwd",
                "GET http://evil.example/integrations",
                "G@T /integrations"
            })
    void explainsAFirstLineItCannotRead(String line) {
        RawHttp.ask(line).expectProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nA B: c\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET / FOO/9\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"
            })
    void explainsWhatIsNoHttp(String bytes) {
        RawHttp.send(bytes).expectProblem(400, "malformed-request");
    }

    @Test
    void saysThatHeadersAreTooLarge() {
        RawHttp.ask("GET /integrations", "X: " + "a".repeat(70_000) + "\r\n", "")
                .expectProblem(431, "headers-too-large");
        RawHttp.ask("GET /integrations", "X: a\r\n".repeat(300), "").expectProblem(431, "headers-too-large");
    }

    @Test
    void saysThatAUrlIsTooLong() {
        RawHttp.ask("GET /integrations?search=" + "a".repeat(70_000)).expectProblem(414, "uri-too-long");
    }

    @Test
    void saysWhichPartsOfHttpItDoesNotSpeak() {
        RawHttp.ask("POST /integrations", "Expect: 200-ok\r\nContent-Length: 0\r\n", "")
                .expectProblem(417, "expectation-failed");
        RawHttp.ask("CONNECT localhost:80").expectProblem(501, "not-implemented");
        RawHttp.ask("POST /integrations", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")
                .expectProblem(501, "not-implemented");
        RawHttp.send("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n").expectProblem(505, "http-version-not-supported");
    }

    @ParameterizedTest
    @CsvSource({
        "/integrations,'GET, HEAD, OPTIONS, POST'",
        "/integrations/x/restore,'OPTIONS, POST'",
        "/webhook/nobody,'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'",
        "/actuator/readmodels,'GET, HEAD, OPTIONS, POST'",
        "/nothing,''"
    })
    void doesNotTrace(String path, String allowed) {
        RawHttp answer =
                RawHttp.ask("TRACE " + path, "X-Secret: s3cret\r\n", "").expectProblem(405, "method-not-allowed");

        assertThat(answer.headers("Allow")).containsExactly(allowed);
        assertThat(answer.json().path("detail").asString()).startsWith("TRACE ");
        assertThat(answer.json().path("instance").asString()).isEqualTo(path);
        assertThat(answer.body()).doesNotContain("s3cret");
    }

    @Test
    void takesWebhooksWithAnyMethod() {
        RawHttp.ask("PROPFIND /webhook/nobody").expectProblem(404, "handler-not-found");
        RawHttp.ask("get /webhook/nobody").expectProblem(404, "handler-not-found");
        RawHttp.ask("PROPFIND /integrations").expectProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search=%zz", "search=%ff", "%"})
    void refusesAQueryItCannotRead(String query) {
        RawHttp.ask("GET /integrations?" + query).expectProblem(400, "invalid-parameter");
    }

    @Test
    void refusesAThousandParameters() {
        RawHttp.ask("GET /integrations?" + "a=1&".repeat(2000)).expectProblem(400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Idempotency-Key: broken\r\n"})
    void refusesABodyWithBrokenChunks(String header) {
        RawHttp.ask("POST /integrations", JSON + header + "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n")
                .expectProblem(400, "malformed-request");
    }

    @Test
    void doesNothingForABodyOverTheLimitThatNobodyReads() {
        String credentials = "/integrations/" + integration() + "/credentials";
        String credential = credentials + "/"
                + hub().post(credentials, "{\"key\":\"UNREAD\",\"value\":\"v\"}")
                        .expect(201)
                        .id();
        hub().delete(credential).expect(204);
        String restore = "POST " + credential + "/restore";
        String chunk = "100000\r\n" + "a".repeat(0x100000) + "\r\n";

        RawHttp.ask(restore, "Transfer-Encoding: chunked\r\n", chunk.repeat(3) + "0\r\n\r\n")
                .expectProblem(413, "body-too-large");
        RawHttp.ask(restore, "Transfer-Encoding: chunked\r\n", "zz\r\n").expectProblem(400, "malformed-request");
        hub().get(credential).expectProblem(404, "credential-not-found");

        RawHttp.ask(restore, "Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n")
                .expect(200);
        hub().get(credential).expect(200);
    }

    /** More than fits into the buffers of both sides: a connection that is reset in between takes the answer with it. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /integrations", "POST /webhook/"})
    void answersWhoStillSendsABodyThatIsTooLarge(String line) {
        String handler = unique("large");
        hub().post("/integrations/" + integration() + "/handlers", "{\"name\":\"" + handler + "\"}")
                .expect(201);
        String whole = line.endsWith("/") ? line + handler : line;
        String megabyte = " ".repeat(0x100000);

        RawHttp.ask(whole, JSON + "Content-Length: " + 24 * 0x100000 + "\r\n", megabyte.repeat(24))
                .expectProblem(413, "body-too-large");
        RawHttp.ask(
                        whole,
                        JSON + "Transfer-Encoding: chunked\r\n",
                        ("100000\r\n" + megabyte + "\r\n").repeat(24) + "0\r\n\r\n")
                .expectProblem(413, "body-too-large");
    }

    @Test
    void doesNotTakeACompressedBodyForAPlainOne() {
        String body = "{\"name\":\"" + unique("gzip") + "\"}";
        String length = "Content-Length: " + body.length() + "\r\n";

        RawHttp answer = RawHttp.ask("POST /integrations", JSON + length + "Content-Encoding: gzip\r\n", body)
                .expectProblem(415, "unsupported-media-type");
        assertThat(answer.headers("Accept-Encoding")).containsExactly("identity");
        assertThat(answer.json().path("detail").asString()).contains("Content-Encoding");

        RawHttp.ask("POST /webhook/nobody", JSON + length + "Content-Encoding: gzip\r\n", body)
                .expectProblem(404, "handler-not-found");
        RawHttp.ask("POST /integrations", JSON + length + "Content-Encoding: Identity\r\n", body)
                .expect(201);
    }
}
