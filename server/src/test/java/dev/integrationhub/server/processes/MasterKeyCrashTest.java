package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Master keys are rotated while two processes work, and the one that rotates is killed in the middle of it: nothing is lost. */
class MasterKeyCrashTest {
    private static final String KEYRING = "/settings/keyring";
    private static final String UNLIMITED = "--hub.rate-limit=1000000";
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int INTEGRATIONS = 150;
    private static final int[] KILLED_AFTER_MS = {0, 25, 60};

    /** Where a credential is, and its value. */
    private final Map<String, String> values = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();

    @Test
    void losesNoValueAndEndsWithOneKey(@TempDir Path data) throws Exception {
        try (HubProcess stays = HubProcess.start(data, UNLIMITED)) {
            while (values.size() < INTEGRATIONS) {
                write(stays);
            }
            AtomicBoolean working = new AtomicBoolean(true);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (working.get()) {
                    write(stays);
                    // Every value is read again after each kill: a few a second are enough to be in the way.
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            });
            for (int killedAfter : KILLED_AFTER_MS) {
                HubProcess rotates = HubProcess.start(data, "--hub.roles=command");
                CompletableFuture<?> rotation =
                        CompletableFuture.supplyAsync(() -> rotates.send("POST", KEYRING + "/rotate", null));
                Thread.sleep(killedAfter);
                rotates.kill();
                rotation.join();
                everyValueOpens(stays);
            }
            working.set(false);
            writer.join();
            do {
                expect(202, stays.send("POST", KEYRING + "/rotate", null));
            } while (awaitRotated(stays).path("masterKeys").size() < 2);
            JsonNode left = expect(200, stays.send("POST", KEYRING + "/drop-former", null));
            assertThat(left.path("masterKeys")).hasSize(1);
        }
        try (HubProcess restarted = HubProcess.start(data, UNLIMITED)) {
            everyValueOpens(restarted);
        }
    }

    private void write(HubProcess hub) {
        String name = "n" + next.incrementAndGet();
        String at = "/integrations/"
                + expect(201, hub.send("POST", "/integrations", "{\"name\":\"" + name + "\"}"))
                        .path("id")
                        .asString();
        HttpResponse<String> answer =
                hub.send("POST", at + "/credentials", "{\"key\":\"K\",\"value\":\"" + name + "\"}");
        JsonNode credential = expect(201, answer);
        // What is shown late, as it may be on a busy machine, cannot be read at any moment.
        if (Objects.requireNonNull(answer)
                .headers()
                .firstValue("Hub-Read-Model")
                .isEmpty()) {
            values.put(at + "/credentials/" + credential.path("id").asString(), name);
        }
    }

    private void everyValueOpens(HubProcess hub) {
        assertThat(Map.copyOf(values)).allSatisfy((at, value) -> assertThat(
                        expect(200, hub.send("GET", at, null)).path("value").asString())
                .isEqualTo(value));
    }

    private static JsonNode awaitRotated(HubProcess hub) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            JsonNode state = expect(200, hub.send("GET", KEYRING, null));
            if (!state.path("rotating").booleanValue()) {
                return state;
            }
            assertThat(System.nanoTime()).as("%s", state).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static JsonNode expect(int status, @Nullable HttpResponse<String> answer) {
        assertThat(Objects.requireNonNull(answer).statusCode())
                .as(answer.body())
                .isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
