package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Restores of one integration by two processes, while others write to it; and one whose history has an event that nobody knows. */
class RestoreConflictTest {
    private static final int ROUNDS = 15;

    @Test
    void isDecidedAgainWhenSomethingCameInBetweenAndRefusedWhereTheHistoryCannotBeRead(@TempDir Path data)
            throws Exception {
        try (Hub one = Hub.start(data, Map.of());
                Hub other = Hub.start(data, Map.of())) {
            String id = one.post("/integrations", "{\"name\":\"contended\"}").id();
            String at = "/integrations/" + id;
            String first = at + "/credentials/"
                    + one.post(at + "/credentials", "{\"key\":\"A\",\"value\":\"0\"}")
                            .id();
            String second = at + "/credentials/"
                    + one.post(at + "/credentials", "{\"key\":\"B\",\"value\":\"0\"}")
                            .id();

            List<Answer> answers = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<List<Answer>>> running = List.of(
                        threads.submit(() -> restores(one, at)),
                        threads.submit(() -> restores(other, at)),
                        threads.submit(() -> changes(one, first)),
                        threads.submit(() -> changes(other, second)));
                for (Future<List<Answer>> each : running) {
                    answers.addAll(each.get());
                }
            } finally {
                threads.shutdownNow();
            }

            assertThat(answers).hasSize(4 * ROUNDS).allSatisfy(answer -> answer.expect(200));
            JsonNode last =
                    one.post(at + "/restore", "{\"version\":2}").expect(200).json();
            assertThat(last.path("notRestored").isEmpty()).isTrue();
            other.post(at + "/restore", "{\"version\":2}").expect(200);
            assertThat(one.get(first).text("value")).isEqualTo("0");
            assertThat(other.get(second).text("value")).isEqualTo("0");

            appendUnknownEvent(one, id);
            one.post(at + "/restore", "{\"version\":2}").expectProblem(500, "history-unreadable");
            one.post(at + "/restore", "{\"version\":2,\"dryRun\":true}").expectProblem(500, "history-unreadable");
        }
    }

    private static List<Answer> restores(Hub hub, String at) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            answers.add(hub.post(at + "/restore", "{\"version\":2}"));
        }
        return answers;
    }

    private static List<Answer> changes(Hub hub, String credential) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            answers.add(hub.put(credential, "{\"value\":\"" + i + "\"}"));
        }
        return answers;
    }

    private static void appendUnknownEvent(Hub hub, String id) {
        hub.bean(JdbcClient.class)
                .sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        select aggregate_identifier, max(sequence_number) + 1, 'integration', ?, 'integration.exploded', '1',
                               '2026-01-01T00:00:00Z', convert_to('{}', 'UTF8'), convert_to('{}', 'UTF8')
                        from event_store.domain_event where aggregate_identifier = ? group by aggregate_identifier""")
                .params(UUID.randomUUID().toString(), "integration:" + id)
                .update();
    }
}
