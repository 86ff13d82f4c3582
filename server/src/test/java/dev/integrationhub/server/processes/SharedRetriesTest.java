package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes on one database share what has to be attempted again, and one goes on alone when the other is killed. */
class SharedRetriesTest {
    /** More than one process takes in hand. */
    private static final int DELIVERIES = 250;

    private static final String RETRIES = String.join(",", Collections.nCopies(20, "\"1s\""));
    private static final String[] SETTINGS = {
        "--hub.egress.allow=127.0.0.0/8",
        // The target refuses everything the first time, and is not to be left alone because of that.
        "--hub.delivery.breaker-failures=10000",
        "--hub.delivery.worker-timeout=3s"
    };

    private final Set<String> accepted = new HashSet<>();

    @Test
    void loseNothingWhenEitherIsKilled(@TempDir Path data) throws Exception {
        try (Receiver receiver = new Receiver(1);
                HubProcess first = HubProcess.start(data, SETTINGS);
                HubProcess second = HubProcess.start(data, SETTINGS)) {
            createHandler(first, receiver);
            HubDatabase database = HubDatabase.of(data);
            receiver.hold();
            accept(second);
            awaitBothAtWork(database);
            second.kill();
            receiver.letGo();
            awaitDelivered(first, database, receiver);

            try (HubProcess third = HubProcess.start(data, SETTINGS)) {
                receiver.hold();
                accept(first);
                awaitBothAtWork(database);
                first.kill();
                receiver.letGo();
                awaitDelivered(third, database, receiver);
            }
        }
    }

    private static void createHandler(HubProcess hub, Receiver receiver) {
        String at = "/integrations/"
                + json(hub.send("POST", "/integrations", "{\"name\":\"shared\"}"))
                        .path("id")
                        .asString();
        assertThat(Objects.requireNonNull(hub.send(
                                "POST",
                                at + "/handlers",
                                "{\"name\":\"shared\",\"targetUrl\":\"" + receiver.url()
                                        + "\",\"delivery\":{\"retrySchedule\":[" + RETRIES + "],\"concurrency\":4}}"))
                        .statusCode())
                .isEqualTo(201);
    }

    private void accept(HubProcess hub) {
        for (int i = 0; i < DELIVERIES; i++) {
            accepted.add(json(hub.send("POST", "/webhook/shared", "{}"))
                    .path("deliveryId")
                    .asString());
        }
    }

    private static void awaitBothAtWork(HubDatabase database) throws Exception {
        Set<String> seen = new HashSet<>();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (seen.size() < 2) {
            seen.addAll(
                    database.column(
                            "select distinct worker_id::text from ingress.delivery where status = 'pending' and worker_id is not null"));
            assertThat(System.nanoTime()).as("both at work").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private void awaitDelivered(HubProcess hub, HubDatabase database, Receiver receiver) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!isDelivered(database, receiver)) {
            assertThat(System.nanoTime()).as(hub.logged()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private boolean isDelivered(HubDatabase database, Receiver receiver) {
        try {
            return receiver.taken().containsAll(accepted)
                    && database.column("select 1 from ingress.delivery where status <> 'delivered'")
                            .isEmpty();
        } catch (java.sql.SQLException | java.io.IOException e) {
            // The survivor starts the database that died with the other one.
            return false;
        }
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
