package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A hub never loses its last owner, in whatever way and however many try at once. */
class LastOwnerTest {
    private static final int ROUNDS = 8;

    @Test
    void isLeftWhenAllAreTakenAwayAtTheSameTime(@TempDir Path data) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Hub hub = Hub.start(data, Map.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < 4; i++) {
                    hub.post("/users", user("owner-" + round + "-" + i, false, "{\"role\":\"owner\"}"))
                            .expect(201);
                }
                takeAllAway(hub, threads);
                assertThat(activeOwners(hub)).as("round " + round).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void takeAllAway(Hub hub, ExecutorService threads) throws Exception {
        List<Callable<Answer>> wishes = new ArrayList<>();
        for (JsonNode user : activeOwners(hub)) {
            String path = "/users/" + user.path("id").asString();
            String name = user.path("username").asString();
            switch (wishes.size() % 3) {
                case 0 -> wishes.add(() -> hub.delete(path));
                case 1 -> wishes.add(() -> hub.put(path, user(name, true, "{\"role\":\"owner\"}")));
                default -> wishes.add(() -> hub.put(path, user(name, false, "{\"role\":\"admin\"}")));
            }
        }
        int refused = 0;
        for (Future<Answer> answer : threads.invokeAll(wishes)) {
            if (answer.get().status() >= 300) {
                answer.get().expectProblem(409, "last-owner");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    private static List<JsonNode> activeOwners(Hub hub) {
        return hub.get("/users")
                .expect(200)
                .json()
                .valueStream()
                .filter(user -> !user.path("disabled").asBoolean())
                .filter(user -> user.path("grants")
                        .valueStream()
                        .anyMatch(grant -> grant.path("role").asString().equals("owner")))
                .toList();
    }

    private static String user(String name, boolean disabled, String grant) {
        String state = disabled ? ",\"disabled\":true" : "";
        return "{\"username\":\"" + name + "\"" + state + ",\"grants\":[" + grant + "]}";
    }
}
