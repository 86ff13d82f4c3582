package dev.integrationhub.ingress.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The service of an integration: remembers what it was asked, and answers what the test says. */
public class TargetServer {
    /** A request that arrived. */
    @SuppressWarnings("ArrayRecordComponent") // looked into, never compared
    public record Request(String method, String uri, Headers headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What it answers, in all cases until told otherwise. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {}

    public static final Answer OK = new Answer(200, Map.of("Content-Type", List.of("text/plain")), "ok");

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private volatile Answer answer = OK;
    private volatile Duration pause = Duration.ZERO;

    public TargetServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "target");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void answers(Answer next) {
        answer = next;
    }

    /** Answers one after the other with these, and from then on as before. */
    public void answersInTurn(Answer... answers) {
        next.addAll(List.of(answers));
    }

    /** Takes this long for each answer. */
    public void pauses(Duration time) {
        pause = time;
    }

    /** Forgets all requests and answers OK. */
    public void reset() {
        requests.clear();
        next.clear();
        pause = Duration.ZERO;
        answer = OK;
    }

    /** The next request that arrived. */
    public Request taken() {
        try {
            Request request = requests.poll(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("No request arrived");
            }
            return request;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean wasCalled() {
        return !requests.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/hangs")) {
            return;
        }
        requests.add(new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        LockSupport.parkNanos(pause.toNanos());
        Answer turn = next.poll();
        Answer now = turn == null ? answer : turn;
        exchange.getResponseHeaders().putAll(now.headers());
        byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
