package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What was acknowledged is there after {@code kill -9} at any moment, once, and the read models are what the events say. */
class CrashTest {
    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE_A_KILL = 40;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void losesNothingThatWasAcknowledged(@TempDir Path data) throws InterruptedException {
        String at;
        try (HubProcess hub = HubProcess.start(data)) {
            at = "/integrations/"
                    + json(hub.send("POST", "/integrations", "{\"name\":\"crash\"}"))
                            .path("id")
                            .asString();
            writeUntilKilled(hub, at + "/credentials");
        }
        for (int kill = 2; kill <= KILLS; kill++) {
            try (HubProcess hub = HubProcess.start(data)) {
                writeUntilKilled(hub, at + "/credentials");
            }
        }
        try (HubProcess hub = HubProcess.start(data)) {
            Map<String, String> live = credentials(hub, at);
            assertThat(live).containsAllEntriesOf(acknowledged);
            assertThat(live).hasSizeLessThanOrEqualTo(next.get());
            assertThat(Objects.requireNonNull(hub.send("POST", "/actuator/readmodels", null))
                            .statusCode())
                    .isBetween(200, 299);
            awaitRebuild(hub);
            assertThat(credentials(hub, at)).isEqualTo(live);
            assertThat(json(hub.send("GET", at + "/audit-logs?limit=200", null))
                            .valueStream()
                            .filter(entry -> entry.path("action").asString().equals("credential.added")))
                    .hasSize(Math.min(live.size(), 199));
        }
    }

    private void writeUntilKilled(HubProcess hub, String path) throws InterruptedException {
        int before = acknowledged.size();
        AtomicBoolean alive = new AtomicBoolean(true);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                while (alive.get()) {
                    write(hub, path);
                }
            });
        }
        while (acknowledged.size() < before + WRITES_BEFORE_A_KILL) {
            Thread.sleep(5);
        }
        hub.kill();
        alive.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    }

    private void write(HubProcess hub, String path) {
        String key = "KEY_" + next.incrementAndGet();
        HttpResponse<String> answer = hub.send("POST", path, "{\"key\":\"" + key + "\",\"value\":\"v-" + key + "\"}");
        if (answer != null && answer.statusCode() == 201) {
            acknowledged.put(key, "v-" + key);
        }
    }

    /** Fails if a key is there twice. */
    private static Map<String, String> credentials(HubProcess hub, String at) {
        Map<String, String> credentials = new HashMap<>();
        json(hub.send("GET", at + "/credentials", null)).forEach(credential -> assertThat(credentials.put(
                        credential.path("key").asString(),
                        credential.path("value").asString()))
                .isNull());
        return new TreeMap<>(credentials);
    }

    private static void awaitRebuild(HubProcess hub) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            JsonNode progress = json(hub.send("GET", "/actuator/readmodels", null));
            if (progress.path("state").asString().equals("DONE")) {
                return;
            }
            assertThat(System.nanoTime()).as("%s", progress).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
