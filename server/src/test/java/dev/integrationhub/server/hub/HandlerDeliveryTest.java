package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sets of how a handler delivers, and whether it does. */
class HandlerDeliveryTest {
    private static final String SETTINGS = """
            "delivery":{"retrySchedule":["5s","5m"],"concurrency":3,"ordering":"fifo","orderingKey":"/customer/id",\
            "filter":"$.paid","retryUnsuccessful":true,\
            "authentication":{"type":"header","secretKey":"TARGET_KEY","header":"X-Key"}}""";

    private final String at = "/integrations/" + integration();
    private final String name = unique("hook");

    @Test
    void comesBackAsItWasWritten() {
        Answer created = hub().post(at + "/handlers", body(SETTINGS)).expect(201);
        String one = at + "/handlers/" + created.id();
        Answer read = hub().get(one).expect(200);

        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.response().body()).contains(SETTINGS);

        Answer echoed = hub().put(one, read.response().body()).expect(200);
        assertThat(echoed.etag()).isEqualTo(read.etag());
        assertThat(echoed.json()).isEqualTo(read.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"description\":\"d\"", "\"delivery\":{}", "\"delivery\":null"})
    void isClearedByAPutThatSaysNothingOfIt(String members) {
        String one = at + "/handlers/"
                + hub().post(at + "/handlers", body(SETTINGS)).expect(201).id();

        JsonNode cleared = hub().put(one, body(members)).expect(200).json();

        assertThat(cleared.has("delivery")).isFalse();
        assertThat(hub().get(one).json()).isEqualTo(cleared);
        assertThat(hub().get(at + "/audit-logs")
                        .json()
                        .get(0)
                        .path("changes")
                        .valueStream()
                        .map(change -> change.path("path").asString()))
                .contains("/delivery/retrySchedule", "/delivery/authentication/secretKey");
    }

    @Test
    void isRefusedWithAllThatIsWrong() {
        Answer answer = hub().post(
                        at + "/handlers",
                        body("\"delivery\":{\"retrySchedule\":[\"5 s\"],\"retries\":3,\"authentication\":"
                                + "{\"type\":\"header\",\"secretKey\":\"K\",\"header\":\"Host\",\"secret\":\"s\"}}"))
                .expectProblem(422, "validation-failed");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/delivery/retrySchedule/0 pattern",
                        "/delivery/retries unknown-member",
                        "/delivery/authentication/header header-not-allowed",
                        "/delivery/authentication/secret unknown-member");
        hub().post(at + "/handlers", body("\"delivery\":{\"retryUnsuccessful\":\"yes\"}"))
                .expectProblem(400, "malformed-request");
    }

    @Test
    void warnsUntilTheSecretOfTheTargetIsThere() {
        Answer created = hub().post(at + "/handlers", body(SETTINGS)).expect(201);
        assertThat(texts(created.json().path("warnings"))).containsExactly("unverified", "secret-missing");

        Answer secret = hub().post(at + "/secrets", "{\"key\":\"TARGET_KEY\",\"value\":\"hush\"}")
                .expect(201);

        assertThat(texts(secret.json().path("usedBy"))).containsExactly(name);
        assertThat(hub().get(at + "/secrets/" + secret.id()).json()).isEqualTo(secret.json());
        assertThat(texts(hub().get(at + "/handlers/" + created.id()).json().path("warnings")))
                .containsExactly("unverified");
    }

    @Test
    void isDisabledAndEnabledByIdOrName() {
        Answer created = hub().post(at + "/handlers", body(SETTINGS)).expect(201);
        assertThat(created.json().path("enabled").asBoolean()).isTrue();
        String byId = at + "/handlers/" + created.id();
        String byName = at + "/handlers/" + name;

        Answer disabled = hub().post(byName + "/disable", "{\"reason\":\" moves house \"}", "If-Match", created.etag())
                .expect(200);
        assertThat(disabled.json().path("enabled").asBoolean()).isFalse();
        assertThat(disabled.text("disabledReason")).isEqualTo("moves house");
        assertThat(disabled.text("disabledAt")).isEqualTo(disabled.text("updatedAt"));
        Answer read = hub().get(byId).expect(200);
        assertThat(read.json()).isEqualTo(disabled.json());
        assertThat(read.etag()).isEqualTo(disabled.etag()).isNotEqualTo(created.etag());

        Answer again = hub().post(byId + "/disable", "").expect(200);
        assertThat(again.json()).isEqualTo(disabled.json());
        assertThat(again.etag()).isEqualTo(disabled.etag());
        hub().post(byId + "/enable", "", "If-Match", created.etag()).expectProblem(412, "precondition-failed");
        hub().put(byId, read.response().body()).expect(200);
        assertThat(hub().get(byId).json()).isEqualTo(disabled.json());

        Answer enabled =
                hub().post(byId + "/enable", "", "If-Match", disabled.etag()).expect(200);
        assertThat(enabled.json().path("enabled").asBoolean()).isTrue();
        assertThat(enabled.json().has("disabledReason")).isFalse();
        assertThat(hub().get(byId).json()).isEqualTo(enabled.json());
        assertThat(hub().post(byName + "/enable", "").expect(200).etag()).isEqualTo(enabled.etag());
        assertThat(hub().get(at + "/audit-logs")
                        .json()
                        .valueStream()
                        .map(entry -> entry.path("action").asString())
                        .limit(3))
                .containsExactly("handler.enabled", "handler.disabled", "handler.added");
    }

    @Test
    void isDisabledByAnOperatorUnlessAReasonIsSaid() {
        hub().post(at + "/handlers", body("\"description\":null")).expect(201);

        Answer disabled =
                hub().post(at + "/handlers/" + name + "/disable", "{}").expect(200);

        assertThat(disabled.text("disabledReason")).isEqualTo("by-operator");
        assertThat(hub().get(at + "/audit-logs").json().get(0).path("reason").asString())
                .isEqualTo("by-operator");
    }

    @Test
    void saysWhatIsWrongWithARequestToDisable() {
        hub().post(at + "/handlers", body("\"description\":null")).expect(201);
        String disable = at + "/handlers/" + name + "/disable";

        assertThat(pointers(hub().post(disable, "{\"reason\":\"" + "a".repeat(201) + "\",\"why\":1}")
                        .expectProblem(422, "validation-failed")))
                .containsExactlyInAnyOrder("/reason length", "/why unknown-member");
        assertThat(pointers(hub().post(disable, "{\"reason\":\" \"}").expectProblem(422, "validation-failed")))
                .containsExactly("/reason length");
        for (String action : List.of("enable", "disable")) {
            hub().post(at + "/handlers/nobody/" + action, "").expectProblem(404, "handler-not-found");
            hub().post("/integrations/019f0000-0000-7000-8000-000000000001/handlers/" + name + "/" + action, "")
                    .expectProblem(404, "integration-not-found");
        }
    }

    private String body(String members) {
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
