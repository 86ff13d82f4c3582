package dev.integrationhub.server.processes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the hub and, separately, its database while senders send, who send again what was not accepted, and once asks the hub to stop:
 * whatever was answered 202 is stored, once, and brought to its target.
 */
class WebhookCrashTest {
    private static final int ROUNDS = 3;
    private static final int ROUND_OF_STOPPING = 1;
    private static final int SENDERS = 8;
    private static final int ACCEPTED_IN_BETWEEN = 300;
    private static final String REACHES_TARGET = "--hub.egress.allow=127.0.0.0/8";

    private final Receiver receiver = new Receiver(10);

    /** The delivery that each id of a sender was answered. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable HubProcess> running = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean(true);

    @Test
    void storesOnceAndDeliversWhateverItAccepted(@TempDir Path data) throws Exception {
        HubProcess hub = HubProcess.start(data, REACHES_TARGET);
        running.set(hub);
        createHandler(hub);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(this::sendUntilTold);
        }
        try {
            for (int round = 0; round < ROUNDS; round++) {
                awaitAccepted(accepted.size() + ACCEPTED_IN_BETWEEN, hub);
                HubDatabase.of(data).kill();
                awaitAccepted(accepted.size() + ACCEPTED_IN_BETWEEN, hub);
                if (round == ROUND_OF_STOPPING) {
                    hub.close();
                } else {
                    hub.kill();
                }
                hub = HubProcess.start(data, REACHES_TARGET);
                running.set(hub);
            }
            awaitAccepted(accepted.size() + ACCEPTED_IN_BETWEEN, hub);
        } finally {
            sending.set(false);
            senders.shutdown();
        }
        assertThat(senders.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        try (HubProcess last = hub) {
            assertThat(last.port()).isPositive();
            checkStored(HubDatabase.of(data));
            awaitDelivered(last, HubDatabase.of(data));
        } finally {
            receiver.close();
        }
    }

    private void createHandler(HubProcess hub) {
        String at = "/integrations/"
                + json(hub.send("POST", "/integrations", "{\"name\":\"crash\"}"))
                        .path("id")
                        .asString();
        assertThat(Objects.requireNonNull(hub.send(
                                "POST",
                                at + "/handlers",
                                "{\"name\":\"crash\",\"targetUrl\":\"" + receiver.url()
                                        + "\",\"delivery\":{\"retrySchedule\":[\"1s\",\"1s\",\"1s\",\"1s\"]}}"))
                        .statusCode())
                .isEqualTo(201);
    }

    private void awaitAccepted(int count, HubProcess hub) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (accepted.size() < count) {
            assertThat(System.nanoTime()).as(hub.logged()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private void awaitDelivered(HubProcess hub, HubDatabase database) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!receiver.taken().containsAll(accepted.values())
                || !database.column("select 1 from ingress.delivery where status = 'pending'")
                        .isEmpty()) {
            assertThat(System.nanoTime()).as(hub.logged()).isLessThan(deadline);
            Thread.sleep(50);
        }
        assertThat(database.column("select delivery_id::text from ingress.delivery where status = 'delivered'"))
                .containsExactlyInAnyOrderElementsOf(receiver.taken());
    }

    private void checkStored(HubDatabase database) throws IOException, SQLException {
        List<String> received = database.column(
                "select payload->>'providerId' from event_store.domain_event_json where payload_type = 'webhook.received'");
        assertThat(received).doesNotHaveDuplicates();
        List<String> deliveries = database.column(
                "select payload->>'deliveryId' from event_store.domain_event_json where payload_type = 'webhook.received'");
        List<String> payloads = database.column("select delivery_id::text from ingress.webhook_payload");
        assertThat(payloads).containsExactlyInAnyOrderElementsOf(deliveries);
        assertThat(deliveries).containsAll(accepted.values());
        assertThat(accepted.values()).doesNotHaveDuplicates();
    }

    /** Each id goes out again until it is accepted, as senders do. */
    private void sendUntilTold() {
        while (sending.get()) {
            String id = "id-" + next.incrementAndGet();
            while (sending.get() && !send(id)) {
                pause();
            }
        }
    }

    private boolean send(String id) {
        HttpResponse<String> answer =
                Objects.requireNonNull(running.get()).send("POST", "/webhook/crash", "{}", "Idempotency-Key", id);
        if (answer == null || answer.statusCode() != 202) {
            return false;
        }
        accepted.put(id, json(answer).path("deliveryId").asString());
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
