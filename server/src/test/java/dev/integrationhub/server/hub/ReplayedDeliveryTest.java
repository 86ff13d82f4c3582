package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** A webhook whose target fails, from the sender to the operator who brings it there in the end. */
class ReplayedDeliveryTest {
    private final String integrationName = unique("sofa");
    private final String name = unique("hook");
    private final String list = "/integrations/" + RunningHub.integration(integrationName) + "/deliveries";

    private void targetAnswers(int status) {
        integCore()
                .reply("/" + integrationName + "/" + name, status, "application/json", "{\"status\":" + status + "}");
    }

    private JsonNode shown(String id) {
        return hub().get("/deliveries/" + id).expect(200).json();
    }

    private void await(String id, String status) {
        RunningHub.await(() -> shown(id).path("status").asString().equals(status));
    }

    @Test
    void isSeenWatchedAndReplayed() {
        hub().post(
                        list.replace("/deliveries", "/handlers"),
                        "{\"name\":\"" + name + "\",\"delivery\":{\"retrySchedule\":[]}}")
                .expect(201);
        targetAnswers(500);

        String id;
        try (EventSource source = EventSource.of(hub(), list + "/stream").live()) {
            id = hub().as().post("/webhook/" + name, "{\"n\":1}").expect(202).text("deliveryId");
            await(id, "dead-lettered");
            RunningHub.await(() ->
                    source.data("delivery").stream().anyMatch(row -> row.contains("\"status\":\"dead-lettered\"")));
        }
        JsonNode failed = shown(id);
        assertThat(failed.path("reason").asString()).isEqualTo("attempts-exhausted");
        assertThat(failed.path("attempts")).hasSize(1);
        assertThat(failed.path("attempts").get(0).path("status").asInt()).isEqualTo(500);
        assertThat(failed.path("attempts").get(0).path("body").path("value").toString())
                .isEqualTo("{\"status\":500}");
        JsonNode listed = hub().get(list + "?status=dead-lettered").expect(200).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("lastDurationMs"))
                .isEqualTo(failed.path("attempts").get(0).path("durationMs"));

        targetAnswers(200);
        String replay =
                hub().post("/deliveries/" + id + "/replay", "").expect(202).id();
        await(replay, "delivered");

        assertThat(shown(id).path("status").asString()).isEqualTo("dead-lettered");
        assertThat(hub().post(list + "/replay", "{\"filter\":{\"status\":\"dead-lettered\"},\"preview\":true}")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(integCore().calls().stream()
                        .filter(call -> call.uri().endsWith("/" + name))
                        .map(call -> call.body()))
                .containsExactly("{\"n\":1}", "{\"n\":1}");
    }

    @Test
    void isCounted() {
        hub().post(
                        list.replace("/deliveries", "/handlers"),
                        "{\"name\":\"" + name + "\",\"delivery\":{\"retrySchedule\":[]}}")
                .expect(201);
        targetAnswers(500);
        double before = measured("hub_deliveries_attempts_seconds_count{result=\"broken\"}");

        String failed = hub().as().post("/webhook/" + name, "{}").expect(202).text("deliveryId");
        await(failed, "dead-lettered");
        targetAnswers(200);
        await(hub().as().post("/webhook/" + name, "{}").expect(202).text("deliveryId"), "delivered");

        assertThat(measured("hub_deliveries_attempts_seconds_count{result=\"broken\"}"))
                .isGreaterThanOrEqualTo(before + 1);
        assertThat(measured("hub_deliveries_attempts_seconds_bucket{result=\"succeeded\",le=\"+Inf\"}"))
                .isPositive();
        assertThat(measured("hub_deliveries_outcomes_total{state=\"dead-lettered\"}"))
                .isPositive();
        assertThat(measured("hub_deliveries_delay_seconds_bucket{le=\"+Inf\"}")).isPositive();
        assertThat(measured("hub_deliveries_in_hand")).isNotNegative();
        assertThat(measured("hub_deliveries_oldest_seconds")).isNotNegative();
    }

    /** Zero for what was not counted yet. */
    private static double measured(String metric) {
        return hub().get("/actuator/prometheus")
                .expect(200)
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .sum();
    }
}
