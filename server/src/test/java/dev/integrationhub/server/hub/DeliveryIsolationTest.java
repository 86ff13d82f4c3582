package dev.integrationhub.server.hub;

import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** A token for one integration neither sees nor changes the deliveries of another, whichever way it asks. */
class DeliveryIsolationTest {
    private final String own = integration();
    private final String foreign = integration();
    private final StoredDelivery delivery = StoredDelivery.of(hub(), foreign, "{\"private\":true}");
    private Hub machine = hub();

    @BeforeEach
    void makeToken() {
        machine = token("\"integrationIds\":[\"" + own + "\"]", "deliveries:*");
    }

    private static Hub token(String more, String... scopes) {
        String token = TokenMaker.with(hub(), "owner")
                .makeToken(more, scopes)
                .expect(201)
                .text("token");
        return hub().as("Authorization", "Bearer " + token);
    }

    @Test
    void showsNothingOfAnothersDelivery() {
        machine.get(delivery.path()).expectProblem(404, "delivery-not-found");
        machine.get(delivery.path() + "/payload").expectProblem(404, "delivery-not-found");
        assertThat(machine.get("/integrations/" + own + "/deliveries?search=" + delivery.id())
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(machine.get("/integrations/" + own + "/deliveries?search=private")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void changesNothingOfAnothersDelivery() {
        machine.post(delivery.path() + "/replay", "").expectProblem(404, "delivery-not-found");
        machine.post(delivery.path() + "/cancel", "").expectProblem(404, "delivery-not-found");

        assertThat(hub().get(delivery.path()).expect(200).text("status")).isEqualTo("pending");
    }

    @Test
    void getsNowhereBelowAnotherIntegration() {
        String at = "/integrations/" + foreign + "/deliveries";
        Map<String, Function<String, Answer>> asked = Map.of(
                at,
                machine::get,
                at + "/stream",
                machine::get,
                at + "/replays",
                machine::get,
                at + "/replay",
                path -> machine.post(path, "{\"filter\":{}}"));

        asked.forEach((path, ask) -> ask.apply(path).expectProblem(404, "integration-not-found"));
    }

    @Test
    void reachesNoReplayOfAnotherIntegrationThroughItsOwn() {
        String replay = hub().post("/integrations/" + foreign + "/deliveries/replay", "{\"filter\":{}}")
                .expect(202)
                .id();
        String through = "/integrations/" + own + "/deliveries/replays/" + replay;

        machine.get(through).expectProblem(404, "replay-not-found");
        machine.post(through + "/stop", "").expectProblem(404, "replay-not-found");
    }

    @Test
    void changesNothingWithTheRightToReadAlone() {
        Hub reader = token("\"integrationIds\":[\"" + foreign + "\"]", "deliveries:read");

        reader.get(delivery.path()).expect(200);
        reader.post(delivery.path() + "/replay", "").expectProblem(403, "access-denied");
        reader.post(delivery.path() + "/cancel", "").expectProblem(403, "access-denied");
        reader.post("/integrations/" + foreign + "/deliveries/replay", "{\"filter\":{},\"preview\":true}")
                .expectProblem(403, "access-denied");
    }
}
