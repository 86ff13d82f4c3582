package dev.integrationhub.query.audit.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.thread.Daemons;

/** The operator's own service. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Daemons.named("receiver"));
    private final HttpServer server;
    private volatile int usual = 204;
    private volatile Duration pause = Duration.ZERO;
    private volatile @Nullable CountDownLatch hanging;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * A message that came.
     *
     * @param answered what it was answered
     */
    record Message(String id, HttpHeaders headers, String body, int answered) {
        boolean accepted() {
            return answered < 300;
        }

        JsonNode data() {
            return ExactJson.MAPPER.readTree(body).get("data");
        }

        long first() {
            return data().get("firstLeafIndex").asLong();
        }

        long last() {
            return data().get("lastLeafIndex").asLong();
        }

        List<JsonNode> entries() {
            return data().get("entries").valueStream().toList();
        }

        /** @throws WebhookVerificationException if somebody else sent it */
        void verify() throws WebhookVerificationException, EmptyWebhookSecretException {
            new Webhook(SECRET).verify(body, headers);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=of-the-url";
    }

    void answers(int status) {
        usual = status;
    }

    /** Answers one after the other with these, and then as before. */
    void answersInTurn(Integer... statuses) {
        next.addAll(List.of(statuses));
    }

    void pauses(Duration time) {
        pause = time;
    }

    /** Answers nothing until it is told to. */
    void hangs() {
        hanging = new CountDownLatch(1);
    }

    void goesOn() {
        CountDownLatch latch = hanging;
        hanging = null;
        if (latch != null) {
            latch.countDown();
        }
    }

    /** How many are being answered. */
    int underWay() {
        return now.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** All that came. */
    List<Message> messages() {
        return messages;
    }

    /** All entries that were accepted, in the order in which they came. */
    List<JsonNode> entries() {
        return messages.stream()
                .filter(Message::accepted)
                .flatMap(message -> message.entries().stream())
                .toList();
    }

    List<Long> numbers() {
        return entries().stream().map(entry -> entry.get("leafIndex").asLong()).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            LockSupport.parkNanos(pause.toNanos());
            CountDownLatch latch = hanging;
            if (latch != null) {
                latch.await();
            }
            Integer turn = next.poll();
            int status = turn == null ? usual : turn;
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            messages.add(new Message(headers.firstValue("webhook-id").orElseThrow(), headers, body, status));
            now.decrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
