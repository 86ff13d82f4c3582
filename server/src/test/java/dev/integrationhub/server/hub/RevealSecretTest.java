package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How a value leaves the hub, where the operator lets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevealSecretTest {
    private static final String WHY = "{\"reason\":\" Deployment of the bot \"}";

    private final Hub hub;
    private final String at;
    private final String secret;

    RevealSecretTest(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.secrets.reveal-in-browser", "true"));
        at = "/integrations/"
                + hub.post("/integrations", "{\"name\":\"revealed\"}").id();
        secret = at + "/secrets/"
                + hub.post(at + "/secrets", "{\"key\":\"K\",\"value\":\"first\"}")
                        .id();
        hub.put(secret, "{\"value\":\"second\"}").expect(200);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    void givesOutTheCurrentValueAndSaysSoInTheTrail() {
        String etag = hub.get(secret).etag();

        Answer revealed = hub.post(secret + "/reveal", WHY).expect(200);

        assertThat(revealed.json().propertyNames()).containsExactly("value");
        assertThat(revealed.text("value")).isEqualTo("second");
        assertThat(revealed.header("Cache-Control")).contains("no-store");
        assertThat(hub.get(secret).etag()).isEqualTo(etag);
        JsonNode entry = hub.get(at + "/audit-logs?class=all&limit=1").json().get(0);
        assertThat(entry.path("action").asString()).isEqualTo("secret.revealed");
        assertThat(entry.path("reason").asString()).isEqualTo("Deployment of the bot");
    }

    @Test
    void givesOutAFormerValueUntilItIsDestroyed() {
        String one = at + "/secrets/"
                + hub.post(at + "/secrets", "{\"key\":\"F\",\"value\":\"first\"}")
                        .id();
        hub.put(one, "{\"value\":\"second\"}").expect(200);
        String first = "{\"reason\":\"why not\",\"version\":1}";
        assertThat(hub.post(one + "/reveal", first).expect(200).text("value")).isEqualTo("first");

        hub.send("POST", one + "/versions/1/destroy", null).expect(204);

        long before = reveals();
        hub.post(one + "/reveal", first).expectProblem(410, "secret-version-destroyed");
        hub.post(one + "/reveal", "{\"reason\":\"x\",\"version\":9}").expectProblem(404, "secret-version-not-found");
        assertThat(reveals()).isEqualTo(before);
    }

    @Test
    void storesNoAnswerForAnIdempotencyKey() {
        hub.post(secret + "/reveal", WHY, "Idempotency-Key", "k-1").expect(200);
        Answer again =
                hub.post(secret + "/reveal", WHY, "Idempotency-Key", "k-1").expect(200);

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.text("value")).isEqualTo("second");
        assertThat(hub.bean(JdbcClient.class)
                        .sql("select count(*) from event_store.idempotent_request where idempotency_key = 'k-1'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"reason\":\"a\\u0007b\"}"})
    void needsAReason(String body) {
        long before = reveals();

        Answer refused = hub.post(secret + "/reveal", body).expectProblem(422, "validation-failed");

        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/reason");
        assertThat(reveals()).isEqualTo(before);
    }

    @Test
    void takesNoPartOfAVersion() {
        hub.post(secret + "/reveal", "{\"reason\":\"why not\",\"version\":1.5}")
                .expectProblem(400, "malformed-request");
    }

    @Test
    void needsAReasonOfReasonableLength() {
        hub.post(secret + "/reveal", "{\"reason\":\"" + "x".repeat(501) + "\"}")
                .expectProblem(422, "validation-failed");
        hub.post(secret + "/reveal", "{\"reason\":\"" + "x".repeat(500) + "\"}").expect(200);
    }

    @Test
    void isForATokenWhateverTheOperatorSaysOfBrowsers() {
        String one = "/integrations/" + RunningHub.integration();
        String kept = one + "/secrets/"
                + RunningHub.hub()
                        .post(one + "/secrets", "{\"key\":\"K\",\"value\":\"kept\"}")
                        .id();

        assertThat(RunningHub.hub().post(kept + "/reveal", WHY).expect(200).text("value"))
                .isEqualTo("kept");
        RunningHub.hub().as().post(kept + "/reveal", WHY).expectProblem(401, "unauthenticated");
    }

    @Test
    void tellsABrowserWhetherItIsForIt() {
        assertThat(toldTo(hub)).isTrue();
        assertThat(toldTo(RunningHub.hub())).isFalse();
    }

    private static boolean toldTo(Hub hub) {
        return Person.with(hub, "viewer")
                .signedIn()
                .get("/auth/me")
                .expect(200)
                .json()
                .at("/session/revealsSecrets")
                .booleanValue();
    }

    private long reveals() {
        return hub.bean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event where payload_type = 'secret.revealed'")
                .query(Long.class)
                .single();
    }
}
