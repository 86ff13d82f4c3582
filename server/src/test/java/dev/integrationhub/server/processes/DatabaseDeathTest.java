package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded PostgreSQL dies alone: the hub says that it cannot serve, starts it again and serves on. */
class DatabaseDeathTest {
    private static final long LONGEST_WAIT_SECONDS = 120;
    private static final long LONGEST_PROBE_MS = 5000;

    @Test
    void servesAgainAfterItsDatabaseWasKilled(@TempDir Path data) throws Exception {
        try (HubProcess hub = HubProcess.start(data)) {
            String before = create(hub, "before");

            HubDatabase.of(data).kill();
            hub.awaitReady();

            assertServes(hub, before);
        }
    }

    @Test
    void isNotReadyWhileItsDatabaseIsAway(@TempDir Path data) throws Exception {
        try (HubProcess hub = HubProcess.start(data)) {
            String before = create(hub, "before");

            Runnable show = HubDatabase.of(data).hidePrograms();
            HubDatabase.of(data).kill();
            await(() -> status(hub, "/actuator/health/readiness") == 503);

            long begin = System.nanoTime();
            assertThat(status(hub, "/actuator/health/readiness")).isEqualTo(503);
            assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(LONGEST_PROBE_MS);
            assertThat(status(hub, "/actuator/health/liveness")).isEqualTo(200);
            await(() -> hub.logged().contains("does not start; trying again"));

            show.run();
            hub.awaitReady();

            assertServes(hub, before);
        }
    }

    /** The first requests may still meet a connection that died with the server. */
    private static void assertServes(HubProcess hub, String before) {
        await(() -> status(hub, "/integrations/" + before) == 200);
        String after = create(hub, "after");
        await(() -> status(hub, "/integrations/" + after) == 200);
        assertThat(Objects.requireNonNull(hub.send("GET", "/integrations", null))
                        .body())
                .contains(before, after);
    }

    private static String create(HubProcess hub, String name) {
        HttpResponse<String> created =
                Objects.requireNonNull(hub.send("POST", "/integrations", "{\"name\":\"" + name + "\"}"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(created.body()).path("id").asString();
    }

    private static int status(HubProcess hub, String path) {
        @Nullable HttpResponse<String> answer = hub.send("GET", path, null);
        return answer == null ? 0 : answer.statusCode();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT_SECONDS * 1_000_000_000;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
