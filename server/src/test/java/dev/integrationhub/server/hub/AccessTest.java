package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and what they hear who are not. */
class AccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Access-Token"})
    void theBootstrapTokenLetsInWhoeverHasIt(String header) {
        String value = header.equals("Authorization") ? Hub.BEARER : Hub.BOOTSTRAP_TOKEN;
        String name = RunningHub.unique("bootstrap");

        String id = hub().as(header, value)
                .post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();

        JsonNode actor = hub().as(header, value)
                .get("/integrations/" + id + "/audit-logs")
                .expect(200)
                .json()
                .get(0)
                .path("actor");
        assertThat(actor.path("type").asString()).isEqualTo("token");
        assertThat(actor.path("id").asString()).isEqualTo("bootstrap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer ihp_000000000000000000000000000000000000",
                "Bearer ihp_0000000000000000000000000000000Agfp6",
                "Bearer " + Hub.BOOTSTRAP_TOKEN + "x",
                "Basic YWRtaW46YWRtaW4="
            })
    void aTokenThatIsNoneIsRefusedEverywhere(String authorization) {
        for (String path : new String[] {"/integrations", "/docs", "/actuator/health"}) {
            Answer refused = hub().get(path, "Authorization", authorization).expectProblem(401, "invalid-access-token");
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("Bearer realm=\"integration-hub\", error=\"invalid_token\"");
        }
    }

    @Test
    void twoTokensAreRefused() {
        hub().get("/integrations", "Authorization", Hub.BEARER, "X-Access-Token", Hub.BOOTSTRAP_TOKEN)
                .expectProblem(401, "invalid-access-token");
    }

    @Test
    void credentialsOfASenderOfWebhooksAreNotTheHubs() {
        hub().as()
                .post("/webhook/" + RunningHub.unique("none"), "{}", "Authorization", "Basic YWRtaW46YWRtaW4=")
                .expectProblem(404, "handler-not-found");
    }

    @Test
    void healthIsToldToEverybody() {
        hub().as().get("/actuator/health").expect(200);
    }

    @Test
    void allElseOfTheActuatorIsForOperators() {
        hub().as().get("/actuator/readmodels").expectProblem(401, "unauthenticated");
        hub().get("/actuator/readmodels").expect(200);
    }
}
