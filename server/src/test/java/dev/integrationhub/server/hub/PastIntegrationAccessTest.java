package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what an integration was, and how much of it. */
class PastIntegrationAccessTest {
    private static final List<String> BELOW = List.of("/history", "/diff?from=0", "/events");

    private final String own = "/integrations/" + integration();
    private final String foreign = "/integrations/" + integration();
    private String credential = "";

    @BeforeEach
    void add() {
        credential = hub().post(own + "/credentials", "{\"key\":\"TOKEN\",\"value\":\"open-sesame\"}")
                .expect(201)
                .id();
        hub().post(own + "/secrets", "{\"key\":\"KEY\",\"value\":\"never shown\"}")
                .expect(201);
    }

    @Test
    void showsTheValuesOfCredentialsToWhoMayReadThem() {
        JsonNode history = hub().get(own + "/history").expect(200).json();

        assertThat(value(history).asString()).isEqualTo("open-sesame");
        assertThat(hub().get(own + "/diff?from=0").response().body())
                .contains("{\"path\":\"/value\",\"before\":null,\"after\":\"open-sesame\"}");
        assertThat(history.path("sealedSecrets").toString()).contains("ihs1.");
        for (String path : BELOW) {
            assertThat(hub().get(own + path).expect(200).response().body()).doesNotContain("never shown");
        }
    }

    @Test
    void showsNoValueToAnAuditor() {
        Hub auditor = token("", "audit:read");

        assertThat(value(auditor.get(own + "/history").expect(200).json()).isNull())
                .isTrue();
        assertThat(auditor.get(own + "/diff?from=0").expect(200).response().body())
                .contains("{\"path\":\"/value\",\"before\":null,\"after\":null}");
        for (String path : BELOW) {
            assertThat(auditor.get(own + path).expect(200).response().body()).doesNotContain("open-sesame");
        }
        auditor.post(own + "/credentials", "{\"key\":\"OTHER\",\"value\":\"x\"}")
                .expectProblem(403, "access-denied");
    }

    @Test
    void showsOneIntegrationToWhoMayReadThatOneAlone() {
        TokenMaker editor = TokenMaker.with(hub(), "editor");
        editor.losesEveryRole();
        editor.isGiven("editor", own.substring("/integrations/".length()));
        Hub machine = token("\"integrationIds\":[\"" + own.substring("/integrations/".length()) + "\"]", "audit:read");

        for (String path : BELOW) {
            editor.get(own + path).expect(200);
            machine.get(own + path).expect(200);
            editor.get(foreign + path).expectProblem(404, "integration-not-found");
            machine.get(foreign + path).expectProblem(404, "integration-not-found");
            machine.get(foreign + path, "Accept", "text/event-stream, */*").expect(404);
        }
    }

    @Test
    void showsNothingWithoutTheRightToReadTheTrail() {
        Hub machine = token("", "integrations:read", "credentials:read", "deliveries:read");

        for (String path : BELOW) {
            machine.get(own + path).expectProblem(403, "access-denied");
            hub().as().get(own + path).expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void agreesWithTheTrailAboutVersions() {
        JsonNode trail = hub().get(own + "/audit-logs").expect(200).json();
        long newest = trail.get(0).path("version").asLong();

        assertThat(hub().get(own + "/history").json().path("version").asLong()).isEqualTo(newest);
        assertThat(hub().get(own + "/history?version=" + (newest - 1))
                        .json()
                        .path("state")
                        .path("secrets"))
                .isEmpty();
        assertThat(hub().get(own + "/events?after=" + (newest - 1)).expect(200).text("id"))
                .isEqualTo(trail.get(0).path("id").asString());
    }

    @Test
    void keepsTheHistoryOfADeletedIntegration() {
        hub().delete(own).expect(204);

        assertThat(hub().get(own + "/history")
                        .expect(200)
                        .json()
                        .path("state")
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        hub().get(own + "/diff?from=0").expect(200);
        hub().get(own + "/events").expect(200);
    }

    @Test
    void endsAStreamSoonAfterTheTokenIsRevoked() {
        TokenMaker editor = TokenMaker.with(hub(), "editor");
        Answer made = editor.makeToken("", "audit:read").expect(201);
        String authorization = "Authorization: Bearer " + made.text("token") + "\r\n";

        try (EventSource source = new EventSource(hub(), own + "/events", authorization).live()) {
            assertThat(source.lines()).contains("Content-Type: text/event-stream", "X-Accel-Buffering: no");
            assertThat(source.lastId()).isEqualTo("2");
            editor.delete("/access-tokens/" + made.id()).expect(204);

            RunningHub.await(source::isEnded);
        }
    }

    private JsonNode value(JsonNode history) {
        return history.path("state").path("credentials").path(credential).path("value");
    }

    private static Hub token(String more, String... scopes) {
        String token = TokenMaker.with(hub(), "owner")
                .makeToken(more, scopes)
                .expect(201)
                .text("token");
        return hub().as("Authorization", "Bearer " + token);
    }
}
