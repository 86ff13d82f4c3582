package dev.integrationhub.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.api.delivery.event.DeliveryReplayed;
import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.api.event.StreamId;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does with deliveries. */
class DeliveriesTest {
    private final String integration = integration();
    private final String list = "/integrations/" + integration + "/deliveries";

    private StoredDelivery delivery(String body) {
        return StoredDelivery.of(hub(), integration, body);
    }

    private static DomainEventMessage<?> lastEvent(UUID deliveryId) {
        return hub().bean(EventStorageEngine.class)
                .readEvents(StreamId.delivery(deliveryId))
                .asStream()
                .reduce((former, later) -> later)
                .orElseThrow();
    }

    @Test
    void listsThemTheNewestFirstPageByPage() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(0, delivery("{\"n\":" + i + "}").id().toString());
        }

        List<String> shown = new ArrayList<>();
        String next = list + "?limit=2&status=pending&status=delivered&handler=orders";
        while (next != null) {
            Answer page = hub().get(next).expect(200);
            page.json().forEach(row -> shown.add(row.path("id").asString()));
            next = page.header("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }

        assertThat(shown).isEqualTo(sent);
        assertThat(hub().get(list + "?search=%22n%22%3A3").expect(200).json()).hasSize(1);
        JsonNode row = hub().get(list).expect(200).json().get(0);
        assertThat(row.path("status").asString()).isEqualTo("pending");
        assertThat(row.path("nextAttemptAt").asString()).isNotEmpty();
        assertThat(row.path("handlerName").asString()).isEqualTo("orders");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=201,limit",
        "cursor=x,cursor",
        "status=gone,status",
        "from=yesterday,from",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z,to",
        "search=%20,search",
        "handler=,handler"
    })
    void refusesWhatMakesNoSense(String query, String parameter) {
        Answer refused = hub().get(list + "?" + query).expectProblem(400, "invalid-parameter");

        assertThat(refused.json().path("errors").get(0).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void showsOneWithItsPayload() {
        StoredDelivery delivery = delivery("{\"amount\":1.10}");

        Answer answer = hub().get(delivery.path()).expect(200);
        JsonNode shown = answer.json();

        assertThat(answer.response().body()).contains("\"body\":{\"value\":{\"amount\":1.10},\"encoding\":\"json\"}");
        assertThat(shown.path("attempts")).isEmpty();
        assertThat(shown.path("timeline").get(0).path("type").asString()).isEqualTo("webhook.received");
    }

    @Test
    void handsThePayloadOutAsNothingThatABrowserWouldRun() {
        StoredDelivery delivery = delivery("<script>");

        Answer raw = hub().get(delivery.path() + "/payload").expect(200);

        assertThat(raw.response().body()).isEqualTo("<script>");
        assertThat(raw.headers("Content-Type")).containsExactly("application/octet-stream");
        assertThat(raw.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(raw.header("Content-Disposition"))
                .hasValueSatisfying(disposition -> assertThat(disposition).startsWith("attachment"));

        hub().delete(delivery.path() + "/payload").expect(204);
        hub().get(delivery.path() + "/payload").expectProblem(410, "payload-gone");
        assertThat(hub().get(delivery.path())
                        .expect(200)
                        .json()
                        .path("payload")
                        .path("state")
                        .asString())
                .isEqualTo("erased");
    }

    @Test
    void replaysOne() {
        StoredDelivery delivery = delivery("{}").become("dead-lettered");

        Answer replayed = hub().post(delivery.path() + "/replay", "").expect(202);
        UUID replay = UUID.fromString(replayed.id());
        Answer again = hub().post("/deliveries/" + replay + "/replay", "").expect(202);

        assertThat(replayed.text("replayOf")).isEqualTo(delivery.id().toString());
        assertThat(again.text("replayOf")).isEqualTo(delivery.id().toString());
        DomainEventMessage<?> first = hub().bean(EventStorageEngine.class)
                .readEvents(StreamId.delivery(replay))
                .next();
        assertThat(first.getPayload())
                .isEqualTo(new DeliveryReplayed(
                        replay, delivery.id(), UUID.fromString(integration), UUID.fromString(integration)));
        assertThat(first.getMetaData())
                .containsEntry(EventMetadata.ACTOR_TYPE, "token")
                .containsKey(EventMetadata.CORRELATION_ID);
        JsonNode shown = hub().get("/deliveries/" + replay).expect(200).json();
        assertThat(shown.path("replayOf").asString()).isEqualTo(delivery.id().toString());
        assertThat(shown.path("payload").path("state").asString()).isEqualTo("kept");
        assertThat(hub().get("/deliveries/" + replay + "/payload")
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void replaysOnceForOneIdempotencyKey() {
        StoredDelivery delivery = delivery("{}");

        Answer first = hub().post(delivery.path() + "/replay", "", "Idempotency-Key", "once")
                .expect(202);
        Answer second = hub().post(delivery.path() + "/replay", "", "Idempotency-Key", "once")
                .expect(202);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void doesNotReplayWhatIsNotThere() {
        StoredDelivery delivery = delivery("{}");
        hub().delete(delivery.path() + "/payload").expect(204);

        hub().post(delivery.path() + "/replay", "").expectProblem(410, "payload-gone");
        for (String unknown : List.of(UUID.randomUUID().toString(), "nonsense", integration)) {
            hub().post("/deliveries/" + unknown + "/replay", "").expectProblem(404, "delivery-not-found");
            hub().post("/deliveries/" + unknown + "/cancel", "").expectProblem(404, "delivery-not-found");
            hub().get("/deliveries/" + unknown).expectProblem(404, "delivery-not-found");
            hub().get("/deliveries/" + unknown + "/payload").expectProblem(404, "delivery-not-found");
        }
    }

    @Test
    void erasesTheOriginalsPayloadByAReplay() {
        StoredDelivery delivery = delivery("{}");
        String replay = hub().post(delivery.path() + "/replay", "").expect(202).id();

        hub().delete("/deliveries/" + replay + "/payload").expect(204);

        hub().get(delivery.path() + "/payload").expectProblem(410, "payload-gone");
    }

    @Test
    void cancelsWhatIsPending() {
        StoredDelivery delivery = delivery("{}");
        StoredDelivery other = delivery("{}");

        Answer cancelled = hub().post(delivery.path() + "/cancel", "{\"reason\":\"The customer asked for it\"}")
                .expect(200);
        hub().send("POST", other.path() + "/cancel", null).expect(200);

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.text("reason")).isEqualTo("The customer asked for it");
        assertThat(cancelled.json().path("nextAttemptAt").isNull()).isTrue();
        assertThat(lastEvent(delivery.id()).getPayload())
                .isEqualTo(new DeliveryCancelled(delivery.id(), "The customer asked for it"));
        assertThat(lastEvent(delivery.id()).getMetaData()).containsEntry(EventMetadata.ACTOR_TYPE, "token");
        assertThat(lastEvent(other.id()).getPayload()).isEqualTo(new DeliveryCancelled(other.id(), "by-operator"));
        hub().post(delivery.path() + "/cancel", "").expectProblem(409, "delivery-ended");
        hub().post(delivery("{}").become("delivered").path() + "/cancel", "").expectProblem(409, "delivery-ended");
    }

    @Test
    void saysWhichReasonsItTakes() {
        StoredDelivery delivery = delivery("{}");

        Stream.of("\"\"", "\"\\n\"", "\"\\ud800\"", "\"" + "x".repeat(201) + "\"")
                .forEach(reason -> {
                    Answer refused = hub().post(delivery.path() + "/cancel", "{\"reason\":" + reason + "}")
                            .expectProblem(422, "validation-failed");
                    assertThat(refused.json()
                                    .path("errors")
                                    .get(0)
                                    .path("pointer")
                                    .asString())
                            .isEqualTo("/reason");
                });
        hub().post(delivery.path() + "/cancel", "{\"why\":\"x\"}").expectProblem(422, "validation-failed");
    }

    @Test
    void replaysManyAfterCountingThem() {
        StoredDelivery dead = delivery("{}").become("dead-lettered");
        delivery("{}").become("dead-lettered");
        delivery("{}").become("delivered");
        String filter = "{\"filter\":{\"status\":\"dead-lettered\",\"handler\":\"orders\"}";

        Answer counted =
                hub().post(list + "/replay", filter + ",\"preview\":true}").expect(200);
        assertThat(counted.json().path("total").asInt()).isEqualTo(2);
        assertThat(counted.json().path("counts").get(0).path("status").asString())
                .isEqualTo("dead-lettered");
        assertThat(hub().get(list + "/replays").expect(200).json()).isEmpty();

        Answer begun = hub().post(list + "/replay", filter + "}").expect(202);
        String replay = begun.header("Location").orElseThrow();
        assertThat(replay).isEqualTo(list + "/replays/" + begun.id());
        RunningHub.await(() -> hub().get(replay).text("status").equals("finished"));

        JsonNode counts = hub().get(replay).expect(200).json().path("counts");
        assertThat(counts.path("total").asInt()).isEqualTo(2);
        assertThat(counts.path("done").asInt()).isEqualTo(2);
        assertThat(counts.path("failed").asInt()).isZero();
        assertThat(hub().get(list + "/replays").expect(200).json()).hasSize(1);
        assertThat(hub().get(list + "?search=" + dead.id()).expect(200).json()).hasSize(2);
        assertThat(hub().post(replay + "/stop", "").expect(200).text("status")).isEqualTo("finished");
    }

    @Test
    void saysWhatIsWrongWithAReplayOfMany() {
        Stream.of(
                        "{}",
                        "{\"filter\":null}",
                        "{\"filter\":{\"status\":\"gone\"}}",
                        "{\"filter\":{\"search\":\"\\ud800\"}}",
                        "{\"filter\":{\"from\":\"x\"}}")
                .forEach(body -> hub().post(list + "/replay", body).expectProblem(422, "validation-failed"));
        Answer refused =
                hub().post(list + "/replay", "{\"filter\":{\"to\":\"x\"}}").expect(422);
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/filter/to");
        hub().get(list + "/replays/" + UUID.randomUUID()).expectProblem(404, "replay-not-found");
        hub().post(list + "/replays/nonsense/stop", "").expectProblem(404, "replay-not-found");
        hub().post("/integrations/" + UUID.randomUUID() + "/deliveries/replay", "{\"filter\":{}}")
                .expectProblem(404, "integration-not-found");
    }
}
