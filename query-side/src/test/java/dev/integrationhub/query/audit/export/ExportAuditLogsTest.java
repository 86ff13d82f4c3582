package dev.integrationhub.query.audit.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuerySideTest
@TestPropertySource(properties = "hub.test=export")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportAuditLogsTest {
    private static final int DELIVERIES = 60_000;

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UUID integration = Uuid7.next();

    @Autowired
    ExportAuditLogsTest(Events events, Api api, JdbcClient jdbc, JsonMapper json) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.json = json;
    }

    @BeforeAll
    void letManyThingsHappen() {
        events.append(new IntegrationCreated(integration, "=cmd|' /C calc'!A0", null));
        jdbc.sql("""
                        insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier,
                            payload_type, payload_revision, time_stamp, payload, meta_data)
                        select 0, 'delivery:' || id, 'delivery', id, 'webhook.received', '1', '2026-05-01T00:00:00.000Z',
                            convert_to('{"deliveryId":"' || id || '","integrationId":"' || :integration || '","handlerId":"' || id || '"}', 'UTF8'),
                            convert_to('{"actorType":"anonymous"}', 'UTF8')
                        from (select uuidv7()::text as id from generate_series(1, :count)) d""")
                .param("integration", integration.toString())
                .param("count", DELIVERIES)
                .update();
        events.append(new IntegrationRenamed(integration, "b", "?"));
        events.awaitEntries();
    }

    @Test
    @Order(1)
    void writesAllThereIsAndThenHowMuchItWas() throws Exception {
        Api.Answer answer = api.get("/audit-logs/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-logs.ndjson\"");
        List<JsonNode> lines = lines(answer.http().body());
        JsonNode end = lines.get(lines.size() - 1);
        assertThat(lines).hasSize(DELIVERIES + 3);
        for (int i = 0; i < lines.size() - 1; i++) {
            assertThat(lines.get(i).get("leafIndex").asInt()).isEqualTo(i);
        }
        assertThat(end.get("end").asBoolean()).isTrue();
        assertThat(end.get("entries").asInt()).isEqualTo(DELIVERIES + 2);
        assertThat(end.get("lastLeafIndex").asInt()).isEqualTo(DELIVERIES + 1);
        String body = answer.http().body();
        byte[] before =
                body.substring(0, body.lastIndexOf('\n', body.length() - 2) + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(end.get("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(before)));
        assertThat(lines.get(0).toString())
                .isEqualTo(api.get("/audit-logs?order=oldest&limit=1")
                        .json()
                        .get(0)
                        .toString());
    }

    @Test
    @Order(2)
    void tellsThatItWasAskedFor() {
        api.get("/audit-logs/export?action=integration.*&text=what-if-this-is-a-secret&format=csv");
        events.awaitEntries();

        JsonNode entry = api.get("/audit-logs?action=audit.exported").json().get(0);
        assertThat(entry.get("class").asString()).isEqualTo("data-access");
        assertThat(entry.get("actor").get("type").asString()).isNotBlank();
        assertThat(entry.get("changes").toString())
                .contains("{\"path\":\"/format\",\"before\":null,\"after\":\"csv\"}")
                .contains("\"after\":{\"action\":\"integration.*\",\"text\":\"*\"}");
        JsonNode event = json.readTree(jdbc.sql("select convert_from(payload, 'UTF8') from event_store.domain_event"
                        + " where event_identifier = ?")
                .param(entry.get("id").asString())
                .query(String.class)
                .single());
        assertThat(event.get("format").asString()).isEqualTo("csv");
        assertThat(event.get("filter").toString()).isEqualTo("{\"action\":\"integration.*\",\"text\":\"*\"}");
    }

    @Test
    @Order(3)
    void writesWhatTheFilterLetsThrough() {
        List<JsonNode> lines = lines(api.get("/audit-logs/export?class=management&integration=" + integration)
                .http()
                .body());

        assertThat(lines.stream().map(line -> line.path("action").asString("")))
                .containsExactly("integration.created", "integration.renamed", "");
    }

    @Test
    @Order(4)
    void writesSpreadsheetsWithoutFormulas() {
        Api.Answer answer = api.get("/audit-logs/export?format=csv&class=management");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        String[] lines = answer.http().body().split("\r\n", -1);
        assertThat(lines[0]).startsWith("\"leafIndex\",\"id\",\"timestamp\"");
        assertThat(lines[1]).contains("integration.created");
        assertThat(lines[lines.length - 2]).startsWith("\"end\",2,");
        assertThat(lines[lines.length - 1]).isEmpty();
    }

    @Test
    @Order(5)
    void writesEventsOfTheOpenCybersecuritySchemaFramework() {
        List<JsonNode> lines = lines(api.get("/audit-logs/export?format=ocsf&class=management,data-access")
                .http()
                .body());

        JsonNode created = lines.get(0);
        assertThat(created.get("class_uid").asInt()).isEqualTo(3004);
        assertThat(created.get("activity_id").asInt()).isEqualTo(1);
        assertThat(created.get("type_uid").asInt()).isEqualTo(300401);
        assertThat(created.get("entity").get("uid").asString()).isEqualTo(integration.toString());
        assertThat(created.get("metadata").get("sequence").asInt()).isZero();
        assertThat(lines.stream().anyMatch(line -> line.path("type_uid").asInt(0) == 600302))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "format=", "class=x", "formt=csv", "integration=1", "limit=5"})
    @Order(6)
    void refusesNonsense(String query) {
        assertThat(api.get("/audit-logs/export?" + query).status()).isEqualTo(query.equals("format=") ? 200 : 400);
    }

    /** Its place is free for the next one. */
    @Test
    @Order(7)
    void survivesThoseWhoGoAwayInTheMiddle() throws Exception {
        for (int i = 0; i < 6; i++) {
            try (InputStream body = open()) {
                assertThat(body.readNBytes(50_000)).hasSize(50_000);
            }
        }
        Events.await(() -> api.send("HEAD", "/audit-logs/export").status() == 200
                && api.get("/audit-logs/export?class=management").status() == 200);
    }

    /** Nobody takes a part for the whole. */
    @Test
    @Order(8)
    void leavesOutTheLastLineWhereItCannotGoOn() throws Exception {
        try (InputStream body = open()) {
            assertThat(body.readNBytes(10_000)).hasSize(10_000);
            jdbc.sql("alter table audit_trail.entry rename to gone").update();
            List<String> lines = new ArrayList<>();
            assertThatThrownBy(() -> {
                        try (BufferedReader reader =
                                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                            reader.lines().forEach(lines::add);
                        }
                    })
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(lines)
                    .noneMatch(line -> line.contains("\"end\":true"))
                    .noneMatch(line -> line.contains("\"status\""));
        } finally {
            jdbc.sql("alter table audit_trail.gone rename to entry").update();
        }
    }

    private InputStream open() throws Exception {
        return HttpClient.newHttpClient()
                .send(api.request("/audit-logs/export").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private List<JsonNode> lines(String body) {
        return body.lines().map(json::readTree).toList();
    }
}
