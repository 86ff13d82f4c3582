package dev.integrationhub.server.hub;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

class FilterDryRunTest {
    private final String integration = integration();
    private final String name = unique("hook");
    private final String handlerId = hub().post(
                    "/integrations/" + integration + "/handlers", "{\"name\":\"" + name + "\"}")
            .expect(201)
            .id();

    private String path(String handler) {
        return "/integrations/" + integration + "/handlers/" + handler + "/filter/dry-run";
    }

    private static String body(String filter, String member, String value) {
        return "{\"filter\":\"%s\",\"%s\":%s}".formatted(filter, member, value);
    }

    private static String ofDelivery(String id) {
        return body("$.number", "deliveryId", "\"" + id + "\"");
    }

    private String received(String payload) {
        return hub().as().post("/webhook/" + name, payload).expect(202).text("deliveryId");
    }

    @Test
    void saysWhetherAPayloadWouldPass() {
        String payload = "{\"type\":\"push\",\"commits\":[{\"n\":1},{\"n\":2.50}]}";
        for (String handler : new String[] {name, handlerId}) {
            assertThat(hub().post(path(handler), body("$[?$.type == 'push']", "payload", payload))
                            .expect(200)
                            .response()
                            .body())
                    .isEqualTo("{\"passes\":true,\"found\":2}");
        }
        assertThat(hub().post(path(name), body("$.commits[?@.n > 2.5]", "payload", payload))
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("{\"passes\":false,\"found\":0}");
        assertThat(hub().post(path(name), body("$", "payload", "null"))
                        .expect(200)
                        .json()
                        .path("passes")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void saysWhatItCouldNotDecide() {
        String payload = "[" + "{\"a\":[1,2]},".repeat(50_000) + "0]";
        Answer answer = hub().post(path(name), body("$[?count($..*) == 3]", "payload", payload))
                .expect(200);
        assertThat(answer.json().path("passes").asBoolean()).isTrue();
        assertThat(answer.text("undecided")).contains("more work");
    }

    @Test
    void triesItOnWhatADeliveryWasSentWith() {
        String deliveryId = received("{\"number\":null}");
        assertThat(hub().post(path(name), ofDelivery(deliveryId))
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("{\"passes\":true,\"found\":1}");

        String other = received("no JSON at all");
        assertThat(hub().post(path(name), ofDelivery(other))
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("{\"passes\":false,\"found\":0}");

        hub().delete("/deliveries/" + deliveryId + "/payload").expect(204);
        hub().post(path(name), ofDelivery(deliveryId)).expectProblem(410, "payload-gone");
        hub().post(path(name), ofDelivery(UUID.randomUUID().toString())).expectProblem(404, "delivery-not-found");
        String elsewhere = "/integrations/" + integration() + "/handlers";
        String foreign = hub().post(elsewhere, "{\"name\":\"" + unique("hook") + "\"}")
                .expect(201)
                .id();
        hub().post(elsewhere + "/" + foreign + "/filter/dry-run", ofDelivery(other))
                .expectProblem(404, "delivery-not-found");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(hub().post(path(name), "{\"filter\":\"$[?(@.a =~ /b/)]\",\"payload\":1}")
                        .expectProblem(422, "validation-failed")
                        .json()
                        .path("errors")
                        .toString())
                .contains("/filter", "pattern", "at character");
        Answer empty = hub().post(path(name), "{}").expectProblem(422, "validation-failed");
        assertThat(empty.json().path("errors").toString()).contains("\"/filter\"", "\"/payload\"");
        String both = "{\"filter\":\"$\",\"payload\":1,\"deliveryId\":\"" + UUID.randomUUID() + "\"}";
        assertThat(hub().post(path(name), both)
                        .expectProblem(422, "validation-failed")
                        .json()
                        .path("errors")
                        .toString())
                .contains("/deliveryId", "not-allowed");
    }

    @Test
    void isOfAHandlerThatIsThere() {
        String body = body("$", "payload", "1");
        hub().post(path("no-such-handler"), body).expectProblem(404, "handler-not-found");
        hub().post(path(UUID.randomUUID().toString()), body).expectProblem(404, "handler-not-found");
        hub().post("/integrations/nonsense/handlers/a/filter/dry-run", body)
                .expectProblem(404, "integration-not-found");
        hub().delete("/integrations/" + integration).expect(204);
        hub().post(path(name), body).expectProblem(410, "integration-deleted");
    }

    @Test
    void showsNothingOfDeliveriesToWhoMayNotReadThem() {
        String deliveryId = received("{\"number\":1}");
        TokenMaker owner = TokenMaker.with(hub(), "owner");
        String token = owner.makeToken("", "handlers:read").expect(201).text("token");
        Hub machine = hub().as("Authorization", "Bearer " + token);

        machine.post(path(name), body("$.number", "payload", "{}")).expect(200);
        machine.post(path(name), ofDelivery(deliveryId)).expectProblem(403, "access-denied");
        hub().as().post(path(name), body("$", "payload", "1")).expectProblem(401, "unauthenticated");
    }
}
