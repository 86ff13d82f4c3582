package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A master key comes and another goes, as an operator sees it. */
class MasterKeyTest {
    private static final String KEYRING = "/settings/keyring";
    private static final Duration LONGEST_ROTATION = Duration.ofSeconds(30);

    @Test
    void isRotatedAndTheFormerOneDropped(@TempDir Path data) throws InterruptedException {
        try (Hub hub = Hub.start(data, Map.of())) {
            String credential = credential(hub);
            String former = hub.get(KEYRING).expect(200).text("masterKeyId");

            Answer rotated = hub.send("POST", KEYRING + "/rotate", null).expect(202);
            String present = rotated.text("masterKeyId");
            assertThat(present).isNotEqualTo(former);
            JsonNode done = awaitRotated(hub);

            assertThat(done.path("masterKeys")).hasSize(2).allSatisfy(key -> {
                assertThat(key.path("known").booleanValue()).isTrue();
                assertThat(key.path("wrappedKeys").longValue())
                        .isEqualTo(key.path("id").asString().equals(present) ? 3 : 0);
            });
            assertThat(hub.get(credential).expect(200).text("value")).isEqualTo("kept");
            // It waits for what was stored when it was first asked, which the processors have not passed yet.
            RunningHub.await(() -> hub.get("/actuator/health/readiness").status() == 200);
            assertThat(hub.get("/actuator/health/readiness")
                            .expect(200)
                            .json()
                            .at("/components/keyring/status")
                            .asString())
                    .isEqualTo("UP");

            Answer dropped = hub.send("POST", KEYRING + "/drop-former", null).expect(200);
            assertThat(dropped.json().path("masterKeys")).hasSize(1);
            hub.send("POST", KEYRING + "/drop-former", null).expect(200);

            assertThat(event(hub, "hub.master-key-rotated").path("payload"))
                    .isEqualTo(JsonMapper.shared()
                            .createObjectNode()
                            .put("formerMasterKeyId", former)
                            .put("masterKeyId", present));
            JsonNode drop = event(hub, "hub.master-keys-dropped");
            assertThat(drop.path("payload").path("masterKeyIds").get(0).asString())
                    .isEqualTo(former);
            assertThat(drop.path("stream").asString()).startsWith("hub:");
            assertThat(drop.path("metadata").path("actorType").asString()).isEqualTo("token");
            assertThat(drop.path("metadata").path("clientId").asString()).isNotEmpty();
        }
        try (Hub hub = Hub.start(data, Map.of())) {
            assertThat(hub.get(KEYRING).json().path("masterKeys")).hasSize(1);
            assertThat(hub.get("/integrations").json().get(0).path("name").asString())
                    .isEqualTo("rotated");
        }
    }

    @Test
    void isMissedByAProcessThatDoesNotHaveIt(@TempDir Path data) {
        try (Hub hub = Hub.start(data, Map.of())) {
            String at = "/integrations/"
                    + hub.post("/integrations", "{\"name\":\"behind\"}").id() + "/credentials";
            String present = hub.get(KEYRING).text("masterKeyId");

            goOver(hub, "4711");

            hub.post(at, "{\"key\":\"K\",\"value\":\"v\"}").expectProblem(503, "keyring-unavailable");
            hub.get(KEYRING).expectProblem(503, "keyring-unavailable");
            assertThat(hub.get("/actuator/health/readiness").expect(503).json().at("/components/keyring/details"))
                    .isEqualTo(JsonMapper.shared().createObjectNode().put("missingMasterKey", "4711"));

            goOver(hub, present);

            hub.post(at, "{\"key\":\"K\",\"value\":\"v\"}").expect(201);
            hub.get("/actuator/health/readiness").expect(200);
        }
    }

    /** As it looks to a process when another one rotates the key in a file that this one does not see. */
    private static void goOver(Hub hub, String masterKeyId) {
        hub.bean(JdbcClient.class)
                .sql("update keyring.master_key_check set master_key_id = ?")
                .param(masterKeyId)
                .update();
    }

    private static String credential(Hub hub) {
        String at = "/integrations/"
                + hub.post("/integrations", "{\"name\":\"rotated\"}").id();
        return at + "/credentials/"
                + hub.post(at + "/credentials", "{\"key\":\"K\",\"value\":\"kept\"}")
                        .expect(201)
                        .id();
    }

    private static JsonNode awaitRotated(Hub hub) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_ROTATION.toNanos();
        while (true) {
            JsonNode state = hub.get(KEYRING).expect(200).json();
            if (!state.path("rotating").booleanValue()) {
                return state;
            }
            assertThat(System.nanoTime()).as("%s", state).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** The one event of this name. */
    private static JsonNode event(Hub hub, String name) {
        return JsonMapper.shared()
                .readTree(hub.bean(JdbcClient.class)
                        .sql("select json_build_object('stream', aggregate_identifier, 'payload', payload,"
                                + " 'metadata', meta_data)::text from event_store.domain_event_json"
                                + " where payload_type = ?")
                        .param(name)
                        .query(String.class)
                        .single());
    }
}
