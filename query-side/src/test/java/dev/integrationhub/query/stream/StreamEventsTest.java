package dev.integrationhub.query.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class StreamEventsTest {
    private static final String SSE = "text/event-stream";

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final EventStreams streams;
    private final UUID integration = Uuid7.next();

    @Autowired
    StreamEventsTest(Events events, Api api, JdbcClient jdbc, EventStreams streams) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.streams = streams;
    }

    @Test
    void writesEachEventAsItIsStored() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, integration, "TOKEN", "ihs1.sealed.x", 1));

        Api.Answer answer = api.get(path(""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Hub-Last-Version")).isEqualTo("1");
        List<JsonNode> lines = lines(answer);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).propertyNames())
                .containsExactly("id", "version", "type", "revision", "timestamp", "metadata", "payload");
        assertThat(lines.get(1).get("type").asString()).isEqualTo("credential.added");
        assertThat(lines.get(1).get("revision").asString()).isEqualTo("1");
        assertThat(lines.get(1).get("metadata").get("actorType").asString()).isEqualTo("anonymous");
        assertThat(lines.get(1).get("payload").get("sealedValue").asString()).isEqualTo("ihs1.sealed.x");
        assertThat(Instant.parse(lines.get(1).get("timestamp").asString())).isNotNull();
    }

    @Test
    void goesOnBehindAVersion() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new IntegrationRenamed(integration, "b", "a"),
                new IntegrationRenamed(integration, "c", "b"));

        assertThat(versions(api.get(path("?after=0")))).containsExactly(1L, 2L);
        assertThat(versions(api.send("GET", path("?after=0"), "Last-Event-ID", "1")))
                .containsExactly(2L);
        assertThat(versions(api.get(path("?after=7")))).isEmpty();
    }

    @Test
    void outlivesTheIntegration() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new IntegrationDeleted(integration, Instant.EPOCH),
                new IntegrationPurged(integration));

        assertThat(versions(api.get(path("")))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void writesLinesUnlessServerSentEventsAreAskedFor() {
        events.append(new IntegrationCreated(integration, "a", null));

        assertThat(contentType("*/*")).isEqualTo("application/x-ndjson");
        assertThat(contentType("application/x-ndjson, text/event-stream")).isEqualTo("application/x-ndjson");
        assertThat(contentType("text/html, */*;q=0.1")).isEqualTo("application/x-ndjson");
        assertThat(contentTypeOfEvents("text/event-stream")).isEqualTo(SSE);
        assertThat(contentTypeOfEvents("text/event-stream, */*;q=0.5")).isEqualTo(SSE);
        assertThat(api.send("GET", path(""), "Accept", "text/html").status()).isEqualTo(406);
    }

    @Test
    void answersAQuestionForTheHeadersAlone() {
        events.append(new IntegrationCreated(integration, "a", null));

        assertThat(api.send("HEAD", path("")).status()).isEqualTo(200);
        assertThat(api.send("HEAD", path(""), "Accept", SSE).status()).isEqualTo(200);
    }

    @Test
    void replaysAndThenTellsOfWhatComes() throws Exception {
        events.append(new IntegrationCreated(integration, "a", null), new IntegrationRenamed(integration, "b", "a"));
        try (Client client = new Client(path(""))) {
            Events.await(() -> client.lines.contains(":live"));
            assertThat(client.ids()).containsExactly("0", "1");

            events.append(new IntegrationRenamed(integration, "c", "b"));
            Events.await(() -> client.ids().size() == 3);
            assertThat(client.lines.stream().filter(line -> line.startsWith("data:")))
                    .last()
                    .asString()
                    .startsWith("data:{\"id\":\"")
                    .contains("\"version\":2,\"type\":\"integration.renamed\"");
        }
        try (Client back = new Client(path(""), "Last-Event-ID", "1")) {
            Events.await(() -> back.lines.contains(":live"));
            assertThat(back.ids()).containsExactly("2");
        }
        Events.await(() -> streams.size() == 0 || wake());
    }

    @Test
    void replaysALongHistoryInPages() {
        events.append(new IntegrationCreated(integration, "a", null));
        int count = 2_000;
        jdbc.sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, event_identifier, type, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        select aggregate_identifier, i, gen_random_uuid()::text, type, 'integration.renamed', '1', time_stamp,
                            convert_to('{"integrationId":"' || ? || '","name":"b","formerName":"' || repeat('x', 5000) || '"}',
                                'UTF8'), meta_data
                        from event_store.domain_event, generate_series(1, ?) i
                        where aggregate_identifier = ?""")
                .params(integration.toString(), count, "integration:" + integration)
                .update();

        List<Long> versions = versions(api.get(path("")));

        assertThat(versions).hasSize(count + 1).isSorted().doesNotHaveDuplicates();
        events.awaitProjected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=-1", "?after=x", "?after=", "?after=1.5", "?afer=1"})
    void answers400ForNonsense(String query) {
        events.append(new IntegrationCreated(integration, "a", null));

        for (String accept : List.of("*/*", SSE)) {
            Api.Answer answer = api.send("GET", path(query), "Accept", accept);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo("invalid-parameter");
        }
    }

    @Test
    void answers404WhereThereNeverWasAnIntegration() {
        for (String nobody : List.of(Uuid7.next().toString(), "x")) {
            for (String accept : List.of("*/*", SSE)) {
                Api.Answer answer = api.send("GET", "/integrations/" + nobody + "/events", "Accept", accept);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.json().get("code").asString()).isEqualTo("integration-not-found");
            }
        }
    }

    /** That a client has gone is noticed when there is something to tell. */
    private boolean wake() {
        events.append(new IntegrationRenamed(integration, "x", "y"));
        return false;
    }

    private String contentType(String accept) {
        return api.send("GET", path(""), "Accept", accept).header("Content-Type");
    }

    private String contentTypeOfEvents(String accept) {
        return api.send("HEAD", path(""), "Accept", accept)
                .header("Content-Type")
                .split(";", -1)[0];
    }

    private List<Long> versions(Api.Answer answer) {
        return lines(answer).stream().map(line -> line.get("version").asLong()).toList();
    }

    private static List<JsonNode> lines(Api.Answer answer) {
        return answer.http().body().lines().map(ExactJson.MAPPER::readTree).toList();
    }

    private String path(String query) {
        return "/integrations/" + integration + "/events" + query;
    }

    /** Keeps the lines of a stream of events as they come. */
    private final class Client implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;

        Client(String path, String... headers) throws IOException, InterruptedException {
            var request = api.request(path).header("Accept", SSE);
            if (headers.length > 0) {
                request.headers(headers);
            }
            body = HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            Thread reader = new Thread(this::read, "events-client");
            reader.setDaemon(true);
            reader.start();
        }

        List<String> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring("id:".length()))
                    .toList();
        }

        private void read() {
            try {
                BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                // It was closed.
            }
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
