package dev.integrationhub.server.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A target that takes deliveries, some of them only when they come again, and knows which came. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final int refusesEvery;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch held = new CountDownLatch(0);

    /**
     * Starts one.
     *
     * @param refusesEvery how many deliveries have one among them that is refused the first time
     */
    Receiver(int refusesEvery) {
        this.refusesEvery = refusesEvery;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The deliveries that were taken. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** Keeps what comes again waiting for its answer. */
    void hold() {
        held = new CountDownLatch(1);
    }

    /** Answers what was kept waiting. */
    void letGo() {
        held.countDown();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        boolean first = calls.merge(id, 1, Integer::sum) == 1;
        if (!first) {
            awaitLetGo();
        }
        if (first && Math.floorMod(id.hashCode(), refusesEvery) == 0) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            taken.add(id);
            exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }

    private void awaitLetGo() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
