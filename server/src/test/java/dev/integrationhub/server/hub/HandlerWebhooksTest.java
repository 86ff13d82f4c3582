package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sets of how a handler receives webhooks, and what is shown of it. */
class HandlerWebhooksTest {
    private static final String SETTINGS = """
            "webhookMethods":["PUT","POST"],\
            "verification":{"scheme":"hmac","secretKey":"WEBHOOK_SECRET","allowedAddresses":["192.0.2.0/24"],\
            "toleranceSeconds":60,"header":"X-Signature","algorithm":"sha-256","encoding":"hex","prefix":"sha256=",\
            "timestampHeader":"X-Time","template":"{timestamp}.{body}","challenge":{"type":"meta","secretKey":"TOKEN"}},\
            "responseMode":"sync","response":{"status":201,"headers":{"X-Z":"1","X-A":"2"},"body":"ok"},\
            "limits":{"bodyBytes":1048576,"requestsPerSecond":50},"deduplication":{"by":"pointer","pointer":"/id"}""";

    private final String at = "/integrations/" + integration();
    private final String name = unique("hook");

    @Test
    void comesBackAsItWasWritten() {
        Answer created = hub().post(at + "/handlers", body(name, SETTINGS)).expect(201);
        Answer read = hub().get(at + "/handlers/" + created.id()).expect(200);

        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.response().body())
                .contains(SETTINGS.replace(
                        "\"responseMode\":\"sync\"",
                        "" + "\"responseMode\":\"sync\",\"effectiveResponseMode\":\"sync\""));

        Answer echoed = hub().put(
                        at + "/handlers/" + created.id(), read.response().body())
                .expect(200);
        assertThat(echoed.etag()).isEqualTo(read.etag());
        assertThat(echoed.json()).isEqualTo(read.json());
    }

    @Test
    void isClearedByAPutThatLeavesItOut() {
        String id =
                hub().post(at + "/handlers", body(name, SETTINGS)).expect(201).id();

        JsonNode cleared = hub().put(at + "/handlers/" + id, body(name, "\"limits\":{\"bodyBytes\":1}"))
                .expect(200)
                .json();

        assertThat(cleared.has("verification")).isFalse();
        assertThat(cleared.has("webhookMethods")).isFalse();
        assertThat(cleared.path("limits").toString()).isEqualTo("{\"bodyBytes\":1}");
        assertThat(cleared.path("effectiveResponseMode").asString()).isEqualTo("async");
        assertThat(texts(cleared.path("warnings"))).containsExactly("unverified");
        JsonNode entry = hub().get(at + "/audit-logs").json().get(0);
        assertThat(entry.path("changes").valueStream().map(change -> change.path("path")
                        .asString()))
                .contains("/verification/challenge/secretKey", "/limits/bodyBytes", "/response/headers/X-Z");
    }

    @Test
    void hasNoMemberThatNobodyKnowsAtAnyDepth() {
        Answer answer = hub().post(
                        at + "/handlers",
                        body(
                                name,
                                "\"verification\":{\"scheme\":\"none\",\"secret\":\"s\",\"challenge\":{\"type\":\"x\","
                                        + "\"secretKey\":\"T\",\"token\":\"t\"},\"hash\":{\"a\":1}},\"response\":{\"status\":200,"
                                        + "\"code\":1},\"limits\":{\"bytes\":1},\"deduplication\":{\"by\":\"none\",\"key\":1},"
                                        + "\"verify\":{}"))
                .expectProblem(422, "validation-failed");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/verification/secret unknown-member",
                        "/verification/challenge/token unknown-member",
                        "/verification/hash unknown-member",
                        "/response/code unknown-member",
                        "/limits/bytes unknown-member",
                        "/deduplication/key unknown-member",
                        "/verify unknown-member");
    }

    @Test
    void isRefusedWithAllThatIsWrong() {
        Answer answer = hub().post(
                        at + "/handlers",
                        body(
                                "Not A Name",
                                "\"webhookMethods\":[\"post\"],\"verification\":{\"scheme\":\"github\",\"header\":\"X\",\"y\":1},"
                                        + "\"response\":{\"status\":500,\"headers\":{\"Set-Cookie\":\"a=b\"}}"))
                .expectProblem(422, "validation-failed");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/name pattern",
                        "/webhookMethods/0 unknown-method",
                        "/verification/secretKey required",
                        "/verification/header not-allowed",
                        "/verification/y unknown-member",
                        "/response/status range",
                        "/response/headers/Set-Cookie header-not-allowed");
    }

    @Test
    void saysWhereAValueIsOfTheWrongType() {
        Answer answer = hub().post(at + "/handlers", body(name, "\"limits\":{\"bodyBytes\":1.5}"))
                .expectProblem(400, "malformed-request");
        assertThat(pointers(answer)).containsExactly("/limits/bodyBytes wrong-type");

        hub().post(at + "/handlers", body(name, "\"verification\":{\"scheme\":1}"))
                .expectProblem(400, "malformed-request");
        hub().post(at + "/handlers", body(name, "\"verification\":\"github\"")).expectProblem(400, "malformed-request");
    }

    @Test
    void warnsUntilItsSecretIsThere() {
        Answer created = hub().post(
                        at + "/handlers",
                        body(name, "\"verification\":{\"scheme\":\"github\",\"secretKey\":\"WEBHOOK_SECRET\"}"))
                .expect(201);
        assertThat(texts(created.json().path("warnings"))).containsExactly("secret-missing");
        String handler = at + "/handlers/" + created.id();

        Answer secret = hub().post(at + "/secrets", "{\"key\":\"WEBHOOK_SECRET\",\"value\":\"hush\"}")
                .expect(201);
        assertThat(texts(secret.json().path("usedBy"))).containsExactly(name);
        String secretAt = at + "/secrets/" + secret.id();
        assertThat(hub().get(secretAt).json()).isEqualTo(secret.json());
        assertThat(texts(hub().get(handler).json().path("warnings"))).isEmpty();

        Answer expired = hub().put(secretAt, "{\"value\":\"hush2\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                .expect(200);
        assertThat(texts(expired.json().path("usedBy"))).containsExactly(name);
        assertThat(texts(hub().get(handler).json().path("warnings"))).containsExactly("secret-expired");
        ObjectNode described = (ObjectNode) hub().get(handler).json();
        Answer changed =
                hub().put(handler, described.put("description", "d").toString()).expect(200);
        assertThat(texts(changed.json().path("warnings"))).containsExactly("secret-expired");

        hub().delete(secretAt).expect(204);
        assertThat(texts(hub().get(handler).json().path("warnings"))).containsExactly("secret-missing");
        Answer restored = hub().post(secretAt + "/restore", "").expect(200);
        assertThat(texts(restored.json().path("usedBy"))).containsExactly(name);
        hub().delete(handler).expect(204);
        assertThat(hub().get(secretAt).json().path("usedBy")).isEmpty();
    }

    private static String body(String name, String members) {
        return "{\"name\":\"" + name + "\"," + members + "}";
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
