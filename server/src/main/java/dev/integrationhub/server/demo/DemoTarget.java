package dev.integrationhub.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

import dev.integrationhub.platform.thread.Daemons;

/** Stands for integ-core: takes most of what it is sent, fails sometimes at one handler, and always at another. */
class DemoTarget implements InitializingBean, DisposableBean {
    static final String OFTEN_BUSY = "order-paid";
    static final String BROKEN = "refund-requested";

    private static final int LARGEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Daemons.named("demo-target"));
    private final AtomicInteger busy = new AtomicInteger();

    DemoTarget(HttpServer server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void destroy() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readNBytes(LARGEST);
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/sofa-shop/openapi.json")) {
                reply(exchange, 200, document());
            } else if (path.endsWith("/" + BROKEN)) {
                reply(exchange, 500, "{\"success\":false,\"error\":\"The ledger cannot be reached\"}");
            } else if (path.endsWith("/" + OFTEN_BUSY) && busy.getAndIncrement() % 3 == 0) {
                reply(exchange, 503, "{\"success\":false,\"error\":\"Busy, try again\"}");
            } else {
                reply(exchange, 200, "{\"success\":true}");
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String document() throws IOException {
        try (InputStream document = DemoTarget.class.getResourceAsStream("sofa-shop.openapi.json")) {
            if (document == null) {
                throw new IOException("The document of the sofa shop is missing");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
