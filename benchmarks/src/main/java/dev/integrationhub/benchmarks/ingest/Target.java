package dev.integrationhub.benchmarks.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A target in this process, which notes how long webhooks took from their reception to it. */
final class Target {
    private final HttpServer server;
    private final long pauseNanos;
    private long[] millis = new long[1 << 16];
    private int arrived;

    /** @param pauseMillis how long it takes for each */
    Target(long pauseMillis) throws IOException {
        pauseNanos = pauseMillis * 1_000_000;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.createContext("/", this::take);
        server.setExecutor(pauseMillis == 0 ? Executors.newFixedThreadPool(4) : Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What has arrived since this was asked last. */
    synchronized Outcome arrived(double seconds) {
        long[] nanos =
                Arrays.stream(millis, 0, arrived).map(each -> each * 1_000_000).toArray();
        arrived = 0;
        return new Outcome(nanos, seconds, 0);
    }

    private void take(HttpExchange exchange) throws IOException {
        note(exchange.getRequestHeaders().getFirst("webhook-id"));
        exchange.getRequestBody().readAllBytes();
        LockSupport.parkNanos(pauseNanos);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** The id of a delivery begins with the millisecond of its reception (RFC 9562, version 7). */
    private synchronized void note(String deliveryId) {
        if (arrived == millis.length) {
            millis = Arrays.copyOf(millis, 2 * millis.length);
        }
        millis[arrived++] =
                System.currentTimeMillis() - (UUID.fromString(deliveryId).getMostSignificantBits() >>> 16);
    }
}
