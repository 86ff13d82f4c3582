package dev.integrationhub.platform.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.outbound.OutboundException.TimedOut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboundDeadlineTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration SOON_AFTER = Duration.ofSeconds(3);

    @Test
    void endsWhileTheServerSaysNothing() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> Thread.sleep(60_000))) {
            assertEndsInTime(server.uri("/"));
        }
    }

    @Test
    void endsWhileTheHeadDrips() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            assertEndsInTime(server.uri("/"));
        }
    }

    @Test
    void endsWhileTheBodyDrips() throws IOException {
        try (WireServer server = new WireServer((request, out, connection) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            assertEndsInTime(server.uri("/"));
        }
    }

    @Test
    void endsWhileTheServerDoesNotReadTheBody() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ApacheOutboundHttp http = Outbound.toLoopback()) {
            URI uri = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            OutboundRequest request = new OutboundRequest(
                    "POST", uri, Headers.NONE, new byte[50_000_000], TIMEOUT, AnswerLimit.cutAt(10));
            assertEndsInTime(http, request);
        }
    }

    @Test
    void endsWhileTheHandshakeHangs() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEndsInTime(URI.create("https://127.0.0.1:" + deaf.getLocalPort() + "/"));
        }
    }

    @Test
    void endsWhileTheNameServerHangs() {
        CountDownLatch never = new CountDownLatch(1);
        EgressGuard guard = Outbound.guard(host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });
        try (ApacheOutboundHttp http = new ApacheOutboundHttp(guard)) {
            URI uri = URI.create("http://hangs.test/");
            assertEndsInTime(http, Outbound.get(uri, TIMEOUT, AnswerLimit.cutAt(10)));
        } finally {
            guard.close();
        }
    }

    @Test
    void leavesTheConnectionOfACompleteAnswerAlone() throws Exception {
        try (WireServer server = WireServer.ok("text/plain", new byte[10]);
                ApacheOutboundHttp http = Outbound.toLoopback()) {
            http.send(Outbound.get(server.uri("/"), TIMEOUT, AnswerLimit.cutAt(10)));
            Thread.sleep(TIMEOUT.toMillis() * 2);
            http.send(Outbound.get(server.uri("/"), TIMEOUT, AnswerLimit.cutAt(10)));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static void drip(OutputStream out) throws Exception {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void assertEndsInTime(URI uri) {
        try (ApacheOutboundHttp http = Outbound.toLoopback()) {
            assertEndsInTime(http, Outbound.get(uri, TIMEOUT, AnswerLimit.cutAt(1_000_000)));
        }
    }

    private static void assertEndsInTime(OutboundHttp http, OutboundRequest request) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> http.send(request)).isInstanceOf(TimedOut.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT.minusMillis(20), SOON_AFTER);
    }
}
