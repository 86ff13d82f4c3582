package dev.integrationhub.server.hub;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

import static dev.integrationhub.server.hub.RunningHub.await;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** How the hub is, for those who run it. */
class SystemTest {
    private static JsonNode system() {
        return hub().get("/system/query").expect(200).json();
    }

    private static JsonNode named(JsonNode all, String name) {
        for (JsonNode one : all) {
            if (one.path("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("There is no " + name + " in " + all);
    }

    @Test
    void tellsOfTheProcessAndItsDatabase() {
        integration();

        JsonNode system = system();

        assertThat(system.path("sides").toString()).isEqualTo("[\"command\",\"ingress\",\"query\"]");
        assertThat(system.path("status").asString()).isEqualTo("UP");
        UUID.fromString(system.path("process").asString());
        assertThat(Instant.parse(system.path("startedAt").asString())).isBefore(Instant.now());
        assertThat(system.path("runtime").path("heapMax").asLong())
                .isGreaterThan(system.path("runtime").path("heapUsed").asLong());
        assertThat(system.path("database").path("postgres").asString()).startsWith("18");
        assertThat(system.path("database").path("size").asLong())
                .isGreaterThan(system.path("database").path("eventStoreSize").asLong())
                .isPositive();
        assertThat(named(system.path("parts"), "db").path("status").asString()).isEqualTo("UP");
        assertThat(hub().get("/system/ingress").expect(200).json().path("process"))
                .isEqualTo(system.path("process"));
    }

    @Test
    void tellsHowFarTheProcessorsAre() {
        integration();

        for (String name : new String[] {"audit-trail", "read-model", "routes"}) {
            JsonNode processor = named(system().path("processors"), name);
            assertThat(processor.path("state").asString()).isEqualTo("running");
            assertThat(processor.path("position").asLong()).isPositive();
            assertThat(processor.has("error")).isFalse();
            await(() -> {
                JsonNode now = named(system().path("processors"), name);
                return now.path("behind").asLong() == 0 && !now.has("behindSince");
            });
        }
    }

    @Test
    void tellsWhatWaits() {
        String integration = integration();
        long toRetry = waiting("deliveries-to-retry");
        long dead = waiting("dead-letters");

        StoredDelivery delivery = StoredDelivery.of(hub(), integration, "{}");
        assertThat(waiting("deliveries-to-retry")).isEqualTo(toRetry + 1);
        assertThat(Instant.parse(named(system().path("queues"), "deliveries-to-retry")
                        .path("firstAt")
                        .asString()))
                .isAfter(Instant.now());

        delivery.become("dead-lettered");
        assertThat(waiting("deliveries-to-retry")).isEqualTo(toRetry);
        assertThat(waiting("dead-letters")).isEqualTo(dead + 1);
        for (String queue : new String[] {"deliveries-due", "deliveries-in-hand", "jobs-due", "ends-due"}) {
            assertThat(waiting(queue)).isNotNegative();
        }
    }

    private static long waiting(String queue) {
        return named(system().path("queues"), queue).path("waiting").asLong();
    }

    @Test
    void makesOneThingAnew() {
        integration();

        JsonNode started = hub().post("/system/ingress/rebuilds", "{\"part\":\"routes\"}")
                .expect(202)
                .json();

        assertThat(named(started.path("parts"), "read models").path("state").asString())
                .isEqualTo("none");
        await(() -> !system().path("rebuild").path("state").asString().equals("running"));
        JsonNode ended = system().path("rebuild");
        assertThat(ended.path("state").asString()).isEqualTo("done");
        assertThat(ended.has("finishedAt")).isTrue();
        JsonNode routes = named(ended.path("parts"), "routes");
        assertThat(routes.path("state").asString()).isEqualTo("done");
        assertThat(routes.path("events").asLong()).isPositive();
        assertThat(named(ended.path("parts"), "read models").path("state").asString())
                .isEqualTo("none");
    }

    @Test
    void makesNothingThatIsBeingMade() throws SQLException {
        try (Connection other = connection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(x'68756272'::int, hashtext('routes'))");

            hub().post("/system/ingress/rebuilds", "{}").expectProblem(409, "rebuild-running");
        }
        await(() ->
                hub().post("/system/ingress/rebuilds", "{\"part\":\"routes\"}").status() == 202);
        await(() -> system().path("rebuild").path("state").asString().equals("done"));
    }

    private static Connection connection() throws SQLException {
        DatabaseAddress role = hub().bean(Database.class).application();
        return DriverManager.getConnection(role.jdbcUrl(), role.username(), role.password());
    }

    @Test
    void refusesWhatThereIsNot() {
        hub().get("/system/elsewhere").expectProblem(404, "path-not-found");
        hub().post("/system/elsewhere/rebuilds", "{}").expectProblem(404, "path-not-found");
        hub().post("/system/query/rebuilds", "{\"part\":\"everything\"}").expectProblem(422, "validation-failed");
        hub().post("/system/query/rebuilds", "{\"parts\":[]}").expectProblem(422, "validation-failed");
    }
}
