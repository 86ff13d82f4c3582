package dev.integrationhub.query.stream;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Has an application of its own, since such events bring the processing to a stop. */
@QuerySideTest
@TestPropertySource(properties = "hub.test=unreadable-events")
class UnreadableEventsTest {
    private final Api api;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();
    private final UUID part = Uuid7.next();
    private long next;

    @Autowired
    UnreadableEventsTest(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void happen() {
        store("integration.created", "{\"integrationId\":\"" + integration + "\",\"name\":\"a\"}");
        store("integration.exploded", "{\"n\":1.10}");
        store("integration.renamed", "no JSON");
        store("credential.removed", "{\"integrationId\":\"" + integration + "\",\"credentialId\":\"" + part + "\"}");
        store("integration.renamed", "{\"integrationId\":\"" + integration + "\",\"name\":\"c\",\"formerName\":\"b\"}");
    }

    @Test
    void areMissingInTheStateAndNamedBesideIt() {
        JsonNode history = api.get("/integrations/" + integration + "/history").json();

        assertThat(history.get("version").asLong()).isEqualTo(4);
        assertThat(history.get("state").get("name").asString()).isEqualTo("c");
        assertThat(history.get("unreadable")).hasToString("""
                        [{"version":1,"action":"integration.exploded"},{"version":2,"action":"integration.renamed"},\
                        {"version":3,"action":"credential.removed"}]""");
        assertThat(api.get("/integrations/" + integration + "/history?version=1")
                        .json()
                        .get("unreadable"))
                .hasSize(1);
    }

    @Test
    void hideNothingWhenTheySayTooLittleOrTooMuch() {
        store("handler.added", "{\"integrationId\":\"" + integration + "\",\"handlerId\":\"" + part + "\"}");
        store("integration.created", "{\"integrationId\":\"" + integration + "\",\"name\":\"again\"}");
        store("signing-secret.rotated", "{\"integrationId\":\"" + integration + "\",\"version\":2}");

        JsonNode history = api.get("/integrations/" + integration + "/history").json();

        assertThat(history.get("state")).hasToString("""
                        {"name":"c","deleted":false,"credentials":{},"secrets":{},"signingSecret":{"version":2},"handlers":{}}""");
        assertThat(history.get("unreadable").valueStream().map(event -> event.get("version")
                        .asLong()))
                .containsExactly(1L, 2L, 3L, 5L, 6L);
    }

    @Test
    void areNamedBesideADiff() {
        JsonNode diff =
                api.get("/integrations/" + integration + "/diff?from=0&to=4").json();

        assertThat(diff.get("patch")).hasToString("[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"c\"}]");
        assertThat(diff.get("unreadable")).hasSize(3);
        assertThat(api.get("/integrations/" + integration + "/diff?from=4&to=0")
                        .json()
                        .get("unreadable"))
                .isEqualTo(diff.get("unreadable"));
    }

    @Test
    void showThemselvesInTheStreamWhichGoesOn() {
        List<JsonNode> events = api.get("/integrations/" + integration + "/events")
                .http()
                .body()
                .lines()
                .map(ExactJson.MAPPER::readTree)
                .toList();

        assertThat(events).extracting(event -> event.get("version").asLong()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(events.get(1).get("payload")).hasToString("{\"n\":1.10}");
        assertThat(events.get(1).has("unreadable")).isFalse();
        assertThat(events.get(2).get("payload").isNull()).isTrue();
        assertThat(events.get(2).get("unreadable").asBoolean()).isTrue();
        assertThat(events.get(2).get("type").asString()).isEqualTo("integration.renamed");
    }

    private void store(String type, String payload) {
        jdbc.sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, event_identifier, type, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        values (?, ?, ?, 'integration', ?, '1', '2026-01-01T00:00:00Z', convert_to(?, 'UTF8'),
                            convert_to('{}', 'UTF8'))""")
                .params("integration:" + integration, next++, Uuid7.next().toString(), type, payload)
                .update();
    }
}
