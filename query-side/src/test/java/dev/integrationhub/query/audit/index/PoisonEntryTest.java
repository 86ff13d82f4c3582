package dev.integrationhub.query.audit.index;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Its events stop the read models for good. */
@QuerySideTest
@TestPropertySource(properties = "hub.test=poison-entry")
class PoisonEntryTest {
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();

    @Autowired
    PoisonEntryTest(Events events, Api api, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "integration.exploded|{}|{}|2026-01-01T00:00:00Z",
                "integration.renamed|{}|{}|2026-01-01T00:00:00Z",
                "integration.renamed|no json|no json|2026-01-01T00:00:00Z",
                "secret.added|{\"integrationId\":7}|[1]|2026-01-01T00:00:00Z",
                "handler.changed|null|null|no time"
            })
    void anEventThatCannotBeUnderstoodHasItsEntryAndHidesNoOther(
            String type, String payload, String metadata, String time) {
        UUID other = Uuid7.next();
        events.append(new IntegrationCreated(integration, "a", null));
        append(type, payload, metadata, time);
        events.append(new IntegrationRenamed(integration, "c", "?"), new IntegrationCreated(other, "o-" + other, null));
        events.awaitEntries();

        List<JsonNode> trail = entries(integration);
        assertThat(trail.get(1).get("action").asString()).isEqualTo(type);
        assertThat(trail.get(1).get("version").asLong()).isEqualTo(1);
        assertThat(trail.get(1).get("changes")).isEmpty();
        assertThat(trail.get(0).get("changes").toString())
                .as("what was before is not known")
                .contains("\"before\":null,\"after\":\"c\"");
        assertThat(trail).hasSize(3);
        assertThat(entries(other)).hasSize(1);
        assertThat(api.get("/actuator/health")
                        .json()
                        .at("/components/auditTrail/status")
                        .asString())
                .isEqualTo("UP");
    }

    private List<JsonNode> entries(UUID id) {
        return api.get("/integrations/" + id + "/audit-logs")
                .json()
                .valueStream()
                .toList();
    }

    private void append(String type, String payload, String metadata, String time) {
        jdbc.sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, event_identifier, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        values (?, ?, ?, ?, '1', ?, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'))""")
                .params(
                        "integration:" + integration,
                        events.skip(integration),
                        Uuid7.next().toString(),
                        type,
                        time,
                        payload,
                        metadata)
                .update();
    }
}
