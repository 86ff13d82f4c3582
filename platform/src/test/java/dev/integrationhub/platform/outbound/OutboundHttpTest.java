package dev.integrationhub.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.outbound.OutboundException.AnswerTooLarge;
import dev.integrationhub.platform.outbound.OutboundException.Unreachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboundHttpTest {
    private final ApacheOutboundHttp http = Outbound.toLoopback();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void sendsMethodPathHeadersAndBodyAsGiven() throws IOException {
        try (WireServer server = WireServer.ok("text/plain", "hello".getBytes(StandardCharsets.UTF_8))) {
            Headers headers = new Headers(List.of(new Header("X-One", "1"), new Header("x-one", "\u00d0\u009f")));
            OutboundResponse response = http.send(new OutboundRequest(
                    "PUT",
                    server.uri("/a%2Fb/../c?x=%20"),
                    headers,
                    new byte[] {'h', 'i'},
                    Duration.ofSeconds(5),
                    AnswerLimit.cutAt(100)));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).asString().isEqualTo("hello");
            assertThat(response.headers().first("content-type")).contains("text/plain");
            assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request)
                    .startsWith("PUT /a%2Fb/../c?x=%20 HTTP/1.1\r\n")
                    .contains(
                            "\r\nHost: 127.0.0.1:" + server.port() + "\r\n",
                            "\r\nX-One: 1\r\n",
                            "\r\nx-one: \u00d0\u009f\r\n")
                    .contains("\r\nContent-Length: 2\r\n")
                    .doesNotContainIgnoringCase("accept-encoding", "upgrade", "content-type", "cookie")
                    .endsWith("\r\n\r\nhi"));
        }
    }

    @Test
    void keepsAConnectionForTheNextRequest() throws IOException {
        try (WireServer server = WireServer.ok("text/plain", new byte[10])) {
            http.send(Outbound.get(server.uri("/1")));
            http.send(Outbound.get(server.uri("/2")));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        try (WireServer server = WireServer.saying("HTTP/1.1 302 Found\nLocation: /elsewhere\nContent-Length: 0", "")) {
            assertThat(http.send(Outbound.get(server.uri("/"))).status()).isEqualTo(302);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void keepsNoCookies() throws IOException {
        try (WireServer server = WireServer.saying("HTTP/1.1 200 OK\nSet-Cookie: a=b; Path=/\nContent-Length: 0", "")) {
            http.send(Outbound.get(server.uri("/")));
            http.send(Outbound.get(server.uri("/")));
            assertThat(server.requests()).noneMatch(request -> request.contains("a=b"));
        }
    }

    @Test
    void sendsOnceIfTheServerDropsTheConnection() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> connection.close())) {
            assertThatThrownBy(() -> http.send(Outbound.get(server.uri("/"))))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.reason()).isEqualTo(Unreachable.Reason.BROKEN));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sendsOnceIfTheServerSays503() throws IOException {
        try (WireServer server = WireServer.saying("HTTP/1.1 503 Busy\nRetry-After: 0\nContent-Length: 0", "")) {
            assertThat(http.send(Outbound.get(server.uri("/"))).status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void namesAResetAndAnIncompleteAnswerAsBroken() throws IOException {
        try (WireServer reset = new WireServer((request, out, connection) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    connection.setSoLinger(true, 0);
                    connection.close();
                });
                WireServer noHttp = new WireServer((request, out, connection) -> {
                    out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.close();
                })) {
            for (WireServer server : List.of(reset, noHttp)) {
                assertThatThrownBy(() -> http.send(
                                Outbound.get(server.uri("/"), Duration.ofSeconds(3), AnswerLimit.cutAt(1000))))
                        .isInstanceOfSatisfying(
                                Unreachable.class, e -> assertThat(e.reason()).isEqualTo(Unreachable.Reason.BROKEN));
            }
        }
    }

    @Test
    void refusesAnEndlessHead() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertThatThrownBy(() -> http.send(Outbound.get(server.uri("/")))).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void namesARefusedConnection() throws IOException {
        URI closed;
        try (WireServer server = WireServer.ok("text/plain", new byte[0])) {
            closed = server.uri("/secret?token=t0p");
        }
        assertThatThrownBy(() -> http.send(Outbound.get(closed)))
                .isInstanceOfSatisfying(
                        Unreachable.class, e -> assertThat(e.reason()).isEqualTo(Unreachable.Reason.CONNECT))
                .hasMessageNotContainingAny("secret", "t0p");
    }

    @Test
    void namesAnUnknownHost() {
        assertThatThrownBy(() -> http.send(Outbound.get(URI.create("http://no-such-host.invalid/"))))
                .isInstanceOfSatisfying(
                        Unreachable.class, e -> assertThat(e.reason()).isEqualTo(Unreachable.Reason.DNS));
    }

    @Test
    void triesTheNextAddressOfAHost() throws IOException {
        try (WireServer server = WireServer.ok("text/plain", new byte[] {'y'});
                ApacheOutboundHttp client = new ApacheOutboundHttp(
                        Outbound.guard(host -> Outbound.addresses("127.0.0.2", "127.0.0.1"), "127.0.0.0/8"))) {
            URI uri = URI.create("http://two_addresses.test:" + server.port() + "/");
            assertThat(client.send(Outbound.get(uri)).body()).asString().isEqualTo("y");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("Host: two_addresses.test:" + server.port());
        }
    }

    @Test
    void failsBeyondTheLimitHoweverTheAnswerIsFramed() throws IOException {
        String thousand = "x".repeat(1000);
        String chunked = "3e8\r\n" + thousand + "\r\n0\r\n\r\n";
        try (WireServer announced = WireServer.ok("text/plain", thousand.getBytes(StandardCharsets.US_ASCII));
                WireServer inChunks = WireServer.saying("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", chunked)) {
            for (WireServer server : List.of(announced, inChunks)) {
                OutboundRequest tooShort =
                        Outbound.get(server.uri("/"), Duration.ofSeconds(5), AnswerLimit.failBeyond(999));
                OutboundRequest enough =
                        Outbound.get(server.uri("/"), Duration.ofSeconds(5), AnswerLimit.failBeyond(1000));
                assertThatThrownBy(() -> http.send(tooShort)).isInstanceOf(AnswerTooLarge.class);
                assertThat(http.send(enough)).satisfies(answer -> {
                    assertThat(answer.body()).hasSize(1000);
                    assertThat(answer.truncated()).isFalse();
                });
            }
        }
    }

    @Test
    void cutsAnEndlessAnswerAtTheLimitWithoutReadingOn() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[1000]);
            }
        })) {
            OutboundResponse answer =
                    http.send(Outbound.get(server.uri("/"), Duration.ofSeconds(20), AnswerLimit.cutAt(64)));
            assertThat(answer.body()).hasSize(64);
            assertThat(answer.truncated()).isTrue();
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void takesGzipOffThatNobodyAskedFor() throws IOException {
        try (WireServer server = gzipped(new byte[5000])) {
            OutboundResponse answer = http.send(Outbound.get(server.uri("/")));
            assertThat(answer.body()).isEqualTo(new byte[5000]);
            assertThat(answer.headers().first("Content-Encoding")).isEmpty();
            assertThat(answer.headers().first("Content-Length")).isEmpty();
        }
    }

    @Test
    void countsTheDecodedBytesOfABomb() throws IOException {
        try (WireServer server = gzipped(new byte[20_000_000])) {
            assertThatThrownBy(() -> http.send(Outbound.get(server.uri("/")))).isInstanceOf(AnswerTooLarge.class);
        }
    }

    @Test
    void leavesAnEncodingAloneThatItDoesNotKnow() throws IOException {
        try (WireServer server = WireServer.saying("HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 3", "abc")) {
            OutboundResponse answer = http.send(Outbound.get(server.uri("/")));
            assertThat(answer.body()).asString().isEqualTo("abc");
            assertThat(answer.headers().first("Content-Encoding")).contains("br");
        }
    }

    @Test
    void takesAnEmptyGzipAnswerAsEmpty() throws IOException {
        try (WireServer server = WireServer.saying("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 0", "")) {
            assertThat(http.send(Outbound.get(server.uri("/"))).body()).isEmpty();
        }
    }

    private static WireServer gzipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return WireServer.saying(
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bytes.size(),
                bytes.toString(StandardCharsets.ISO_8859_1));
    }
}
