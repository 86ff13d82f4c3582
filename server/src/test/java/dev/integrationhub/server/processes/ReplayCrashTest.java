package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A replay of many goes on after {@code kill -9}, where it was, and replays each webhook once. */
class ReplayCrashTest {
    private static final int WEBHOOKS = 2000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    @Test
    void replaysEachOnceThoughTheProcessDiesTwice(@TempDir Path data) throws Exception {
        String at;
        try (HubProcess hub = HubProcess.start(data)) {
            String integration = json(hub.send("POST", "/integrations", "{\"name\":\"replayed\"}"))
                    .path("id")
                    .asString();
            deadLetters(data, integration);
            String list = "/integrations/" + integration + "/deliveries";
            HttpResponse<String> begun = hub.send(
                    "POST", list + "/replay", "{\"filter\":{\"status\":[\"dead-lettered\"],\"handler\":\"orders\"}}");
            at = list + "/replays/" + json(begun).path("id").asString();
            await(hub, at, replay -> done(replay) > 200);
            hub.kill();
        }
        try (HubProcess hub = HubProcess.start(data)) {
            await(hub, at, replay -> done(replay) > 1000);
            hub.kill();
        }
        try (HubProcess hub = HubProcess.start(data)) {
            JsonNode ended =
                    await(hub, at, replay -> replay.path("status").asString().equals("finished"));
            assertThat(done(ended)).isEqualTo(WEBHOOKS);
            assertThat(column(
                            data,
                            "select count(*) || ' ' || count(distinct payload_of) from ingress.delivery"
                                    + " where payload_of <> delivery_id"))
                    .containsExactly(WEBHOOKS + " " + WEBHOOKS);
            assertThat(column(
                            data,
                            "select count(*) from event_store.domain_event where payload_type = 'delivery.replayed'"))
                    .containsExactly(String.valueOf(WEBHOOKS));
        }
    }

    private static void deadLetters(Path data, String integration) throws Exception {
        UUID handler = UUID.randomUUID();
        HubDatabase.of(data).execute("""
                with ids as materialized (select uuidv7() as id from generate_series(1, %d)),
                payloads as (insert into ingress.webhook_payload
                        (delivery_id, integration_id, handler_id, received_at, method, path, headers, body)
                    select id, '%s', '%s', now(), 'POST', '/webhook/orders', '[]', 'x' from ids)
                insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, payload_of,
                                              status, reason, changed_at, next_attempt_at, dead_lettered_in)
                select id, '%s', '%s', 'orders', now(), id, 'dead-lettered', 'attempts-exhausted', now(), now(), pg_current_xact_id() from ids""".formatted(WEBHOOKS, integration, handler, integration, handler));
    }

    private static List<String> column(Path data, String sql) throws Exception {
        return HubDatabase.of(data).column(sql);
    }

    private static JsonNode await(HubProcess hub, String path, Predicate<JsonNode> reached)
            throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        while (true) {
            JsonNode now = json(hub.send("GET", path, null));
            if (reached.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("%s", now).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static int done(JsonNode replay) {
        return replay.path("counts").path("done").asInt();
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
