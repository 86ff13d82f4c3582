package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** One event that no read model can take does not take the hub down, not even when it starts behind that event. */
class PoisonedStartTest {
    private static final String UNKNOWN_EVENT = """
            insert into event_store.domain_event
                (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision, time_stamp,
                 payload, meta_data)
            values ('integration:019f0000-0000-7000-8000-000000000001', 0, 'integration',
                '019f0000-0000-7000-8000-000000000002', 'integration.exploded', '1', '2026-01-01T00:00:00Z',
                convert_to('{}', 'UTF8'), convert_to('{}', 'UTF8'))""";

    @Test
    void servesWhatItHasAndSaysWhereItStands(@TempDir Path data) throws Exception {
        String known;
        try (HubProcess hub = HubProcess.start(data)) {
            known = "/integrations/"
                    + json(hub.send("POST", "/integrations", "{\"name\":\"known\"}"))
                            .path("id")
                            .asString();
            HubDatabase.of(data).execute(UNKNOWN_EVENT);
            hub.kill();
        }

        try (HubProcess hub = HubProcess.start(data)) {
            HttpResponse<String> written =
                    Objects.requireNonNull(hub.send("POST", known + "/credentials", "{\"key\":\"A\",\"value\":\"b\"}"));
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
            assertThat(written.headers().firstValue("Hub-Read-Model")).contains("behind");
            assertThat(json(hub.send("GET", known, null)).path("name").asString())
                    .isEqualTo("known");
            assertThat(Objects.requireNonNull(hub.send("GET", known + "/audit-logs", null))
                            .body())
                    .contains("credential.added");

            HttpResponse<String> health = Objects.requireNonNull(hub.send("GET", "/actuator/health", null));
            assertThat(health.statusCode()).isEqualTo(503);
            JsonNode processors = json(health).path("components").path("projections");
            assertThat(processors.path("status").asString()).isEqualTo("DOWN");
            for (String processor : new String[] {"read-model", "routes"}) {
                assertThat(processors
                                .path("details")
                                .path(processor)
                                .path("event")
                                .path("type")
                                .asString())
                        .isEqualTo("integration.exploded");
            }

            for (JsonNode processor :
                    json(hub.send("GET", "/system/query", null)).path("processors")) {
                if (!processor.path("name").asString().equals("audit-trail")) {
                    assertThat(processor.path("state").asString()).isEqualTo("failed");
                    assertThat(processor.path("behind").asLong()).isPositive();
                    assertThat(processor.path("behindSince").asString()).isEqualTo("2026-01-01T00:00:00Z");
                    assertThat(processor.path("event").path("type").asString()).isEqualTo("integration.exploded");
                }
            }
        }
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
