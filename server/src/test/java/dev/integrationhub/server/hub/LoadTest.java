package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** More than a process is willing to work on at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {
    private static final int SHARE = 8;
    private static final int RUNS = 3;
    private static final int RUNS_OF_ONE = 2;

    private final HeldTarget target = new HeldTarget();
    private final Hub hub;
    private final List<Socket> halves = new ArrayList<>();
    private final List<CompletableFuture<Answer>> sent = new ArrayList<>();
    private final Executor clients = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "client");
        thread.setDaemon(true);
        return thread;
    });

    LoadTest(@TempDir Path data) {
        hub = Hub.start(
                data,
                Map.of(
                        "hub.max-concurrent-requests",
                        2 * SHARE,
                        "hub.max-concurrent-runs",
                        RUNS,
                        "hub.max-concurrent-runs-per-integration",
                        RUNS_OF_ONE,
                        "hub.max-concurrent-syncs",
                        2,
                        "hub.integ-core.base-url",
                        target.baseUrl()));
    }

    @AfterEach
    void letGo() {
        hangUp();
        await(() -> {
            target.release();
            return sent.stream().allMatch(CompletableFuture::isDone) && delivered();
        });
        sent.clear();
    }

    /** Whether no webhook of a test is still on its way to the target, where the next test would count it. */
    private boolean delivered() {
        return hub.bean(JdbcClient.class)
                .sql(
                        "select count(*) filter (where payload_type = 'webhook.received') = count(*) filter (where payload_type ="
                                + " 'delivery.succeeded') from event_store.domain_event where type = 'delivery'")
                .query(Boolean.class)
                .single();
    }

    @AfterAll
    void stop() {
        hub.close();
        target.close();
    }

    @Test
    void refusesRunsOverTheBoundOfAnIntegrationAndInAll() {
        refusesRuns(handler -> "/handlers/" + handler + "/execute");
    }

    @Test
    void acceptsWebhooksWhoseTargetsHaveNoRoomNow() {
        String slow = handler();
        inBackground(RUNS_OF_ONE, () -> hub.post("/webhook/" + slow, "{}"));
        await(() -> target.waiting() == RUNS_OF_ONE);

        hub.post("/webhook/" + slow, "{}").expect(202);

        assertThat(target.waiting()).isEqualTo(RUNS_OF_ONE);
        target.release();
        await(() -> target.waiting() == 1);
    }

    @Test
    void runsOnRequestWhileWebhooksHaveUsedUpTheirRuns() {
        String slow = handler();
        String other = handler();
        inBackground(RUNS_OF_ONE, () -> hub.post("/webhook/" + slow, "{}"));
        inBackground(RUNS - RUNS_OF_ONE, () -> hub.post("/webhook/" + other, "{}"));
        await(() -> target.waiting() == RUNS);

        inBackground(1, () -> hub.post("/handlers/" + slow + "/execute", "{}"));
        await(() -> target.waiting() == RUNS + 1);
    }

    @Test
    void keepsTheIdempotencyKeyOfARunThatTakesLong() {
        String execute = "/handlers/" + handler() + "/execute";
        inBackground(1, () -> hub.post(execute, "{}", "Idempotency-Key", "long"));
        await(() -> target.waiting() == 1);
        JdbcClient database = hub.bean(JdbcClient.class);
        database.sql("update event_store.idempotent_request set started_at = now() - interval '14 seconds'"
                        + " where idempotency_key = 'long'")
                .update();

        await(() -> database.sql("select started_at > now() - interval '10 seconds' from event_store.idempotent_request"
                        + " where idempotency_key = 'long'")
                .query(Boolean.class)
                .single());

        hub.post(execute, "{}", "Idempotency-Key", "long").expectProblem(409, "request-in-progress");
    }

    @Test
    void syncsAnIntegrationOnceAtATimeAndFewInAll() {
        String first = "/integrations/" + integration() + "/sync-handlers";
        String second = "/integrations/" + integration() + "/sync-handlers?dryRun=true";
        String third = "/integrations/" + integration() + "/sync-handlers";
        String body = "{\"integrationName\":\"sofa\"}";
        inBackground(1, () -> hub.post(first, body));
        await(() -> target.waiting() == 1);
        refused(hub.post(first, body));

        inBackground(1, () -> hub.post(second, body));
        await(() -> target.waiting() == 2);
        refused(hub.post(third, body));
        target.release();
        sent.forEach(answer -> assertThat(answer.join().status()).isEqualTo(422));
        inBackground(1, () -> hub.post(third, body));
        await(() -> target.waiting() == 1);
    }

    @Test
    void refusesRequestsOverTheBoundButNotWebhooksAndHealth() {
        String handler = handler();
        fillUp("/integrations", "/integrations");

        Answer refused = hub.get("/integrations").expectProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).contains("1");
        hub.get("/actuator/health/readiness").expect(200);
        inBackground(1, () -> hub.post("/webhook/" + handler, "{}"));
        await(() -> target.waiting() == 1);

        hangUp();
        await(() -> hub.get("/integrations").status() == 200);
    }

    @Test
    void takesWebhooksWhileOthersDawdle() {
        String handler = handler();
        for (int i = 0; i < 2 * SHARE; i++) {
            halfARequest("/webhook/" + handler);
        }

        hub.post("/webhook/" + handler, "{}").expect(202);
        hub.get("/integrations").expect(200);
        await(() -> target.waiting() == 1);
    }

    @Test
    void holdsNoPlaceForThoseWhoWatch() {
        String path = "/integrations/" + integration() + "/deliveries/stream";
        List<EventSource> watching = new ArrayList<>();
        for (int i = 0; i <= SHARE; i++) {
            watching.add(EventSource.of(hub, path).live());
        }

        hub.get("/integrations").expect(200);

        watching.forEach(EventSource::close);
    }

    private interface Run {
        String path(String handler);
    }

    private void refusesRuns(Run run) {
        String slow = handler();
        String other = handler();
        inBackground(RUNS_OF_ONE, () -> hub.post(run.path(slow), "{}"));
        await(() -> target.waiting() == RUNS_OF_ONE);
        refused(hub.post(run.path(slow), "{}"));

        inBackground(RUNS - RUNS_OF_ONE, () -> hub.post(run.path(other), "{}"));
        await(() -> target.waiting() == RUNS);
        refused(hub.post(run.path(other), "{}"));
        target.release();
        sent.forEach(answer -> answer.join().expect(200));

        inBackground(RUNS_OF_ONE, () -> hub.post(run.path(slow), "{}"));
        await(() -> target.waiting() == RUNS_OF_ONE);
    }

    private static void refused(Answer answer) {
        answer.expectProblem(429, "too-many-requests");
        assertThat(answer.header("Retry-After")).contains("1");
    }

    private void inBackground(int times, Supplier<Answer> request) {
        for (int i = 0; i < times; i++) {
            sent.add(CompletableFuture.supplyAsync(request, clients));
        }
    }

    /** Leaves requests unfinished until there is no place for another one. */
    private void fillUp(String path, String probe) {
        await(() -> {
            halfARequest(path);
            return hub.post(probe, "{").response().body().contains("as many requests");
        });
    }

    /** A client that announces a body and does not send it. */
    private void halfARequest(String path) {
        try {
            Socket client = new Socket(hub.base().getHost(), hub.base().getPort());
            halves.add(client);
            client.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + hub.base().getAuthority() + "\r\nAuthorization: "
                                    + Hub.BEARER + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() {
        for (Socket client : halves) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        halves.clear();
    }

    private String integration() {
        return hub.post("/integrations", "{\"name\":\"" + unique("load") + "\"}")
                .expect(201)
                .id();
    }

    /** The name of a handler, of an integration of its own. */
    private String handler() {
        String name = unique("load");
        hub.post("/integrations/" + integration() + "/handlers", "{\"name\":\"" + name + "\"}")
                .expect(201);
        return name;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
