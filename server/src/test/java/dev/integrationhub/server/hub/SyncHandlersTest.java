package dev.integrationhub.server.hub;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

class SyncHandlersTest {
    private final String service = unique("sofa").toLowerCase(Locale.ROOT);
    private final String at = "/integrations/" + integration(unique("synced"));

    @Test
    void makesHandlersOfOperationsAndFindsNothingNewTheSecondTime() {
        serve(
                operation("/" + service + "/my-action", "\"summary\":\"Acts\""),
                operation("/pay", "\"x-default-args\":{\"n\":1.10}"));

        Answer first = sync().expect(200);
        assertThat(first.json().path("created").asInt()).isEqualTo(2);
        assertThat(first.json().path("handlers").get(0).path("action").asString())
                .isEqualTo("created");

        JsonNode handlers = hub().get(at + "/handlers").expect(200).json();
        assertThat(handlers).hasSize(2);
        JsonNode acts = named(handlers, "my-action");
        assertThat(acts.path("source").asString()).isEqualTo("openapi");
        assertThat(acts.path("summary").asString()).isEqualTo("Acts");
        assertThat(acts.path("targetUrl").asString()).isEqualTo(integCore().baseUrl() + "/" + service + "/my-action");
        assertThat(hub().get(at + "/handlers").response().body()).contains("\"defaultArgs\":{\"n\":1.10}");
        assertThat(hub().get(at + "/handlers/" + acts.path("id").asString() + "/contract")
                        .expect(200)
                        .json()
                        .has("responses"))
                .isTrue();

        Answer second = sync().expect(200);
        assertThat(second.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(second.json().path("created").asInt()
                        + second.json().path("updated").asInt())
                .isZero();
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        serve(operation("/pay", "\"summary\":\"Pays\""));

        Answer preview = hub().post(at + "/sync-handlers?dryRun=true", body()).expect(200);

        assertThat(preview.json().path("created").asInt()).isEqualTo(1);
        assertThat(hub().get(at + "/handlers").json()).isEmpty();
        assertThat(sync().expect(200).json()).isEqualTo(preview.json());
    }

    @Test
    void keepsAnOperatorsEditAndTakesWhatIsNewBesideIt() {
        serve(operation("/pay", "\"summary\":\"Pays\",\"x-default-args\":{\"timeout\":5000,\"currency\":\"EUR\"}"));
        sync().expect(200);
        JsonNode handler = hub().get(at + "/handlers").json().get(0);
        String edited = handler.toString().replace("5000", "7000");
        hub().put(at + "/handlers/" + handler.path("id").asString(), edited).expect(200);

        serve(operation(
                "/pay",
                "\"summary\":\"Pays out\",\"x-default-args\":{\"timeout\":6000,\"currency\":\"USD\",\"new\":1}"));
        Answer synced = sync().expect(200);

        assertThat(synced.json().path("updated").asInt()).isEqualTo(1);
        JsonNode merged = hub().get(at + "/handlers").json().get(0);
        assertThat(merged.path("summary").asString()).isEqualTo("Pays out");
        assertThat(merged.path("defaultArgs").path("timeout").asInt()).isEqualTo(7000);
        assertThat(merged.path("defaultArgs").path("currency").asString()).isEqualTo("USD");
        assertThat(merged.path("defaultArgs").path("new").asInt()).isEqualTo(1);
        assertThat(sync().json().path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatItChangesMemberByMember() {
        serve(operation("/pay", "\"summary\":\"Pays\",\"x-default-args\":{\"rate\":1.10}"));
        JsonNode made = sync().expect(200).json().path("handlers").get(0);
        assertThat(made.has("handlerId")).isFalse();
        assertThat(change(made, "summary").path("after").asString()).isEqualTo("Pays");
        assertThat(change(made, "summary").has("before")).isFalse();

        serve(operation("/pay", "\"summary\":\"Pays out\",\"x-default-args\":{\"rate\":1.10,\"n\":1}"));
        JsonNode line = hub().post(at + "/sync-handlers?dryRun=true", body())
                .expect(200)
                .json()
                .path("handlers")
                .get(0);

        assertThat(line.path("handlerId").asString())
                .isEqualTo(hub().get(at + "/handlers").json().get(0).path("id").asString());
        assertThat(line.path("changes")).hasSize(2);
        assertThat(change(line, "summary").path("before").asString()).isEqualTo("Pays");
        assertThat(change(line, "summary").path("after").asString()).isEqualTo("Pays out");
        assertThat(change(line, "defaultArgs").path("before").toString()).isEqualTo("{\"rate\":1.1}");
        assertThat(change(line, "defaultArgs").path("after").has("n")).isTrue();
        sync().expect(200);
        assertThat(sync().json().path("handlers").get(0).path("changes")).isEmpty();
    }

    private static JsonNode change(JsonNode line, String member) {
        return line.path("changes")
                .valueStream()
                .filter(change -> change.path("member").asString().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksAHandlerWhoseOperationLeftAndUnmarksItWhenItReturns() {
        serve(operation("/pay", "\"summary\":\"Pays\""), operation("/refund", "\"summary\":\"Refunds\""));
        sync().expect(200);

        serve(operation("/pay", "\"summary\":\"Pays\""));
        assertThat(sync().json().path("orphaned").asInt()).isEqualTo(1);
        assertThat(named(hub().get(at + "/handlers").json(), "refund")
                        .path("orphaned")
                        .asBoolean())
                .isTrue();

        serve(operation("/pay", "\"summary\":\"Pays\""), operation("/refund", "\"summary\":\"Refunds\""));
        sync().expect(200);
        assertThat(named(hub().get(at + "/handlers").json(), "refund")
                        .path("orphaned")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void givesAPrefixToANameThatAnotherIntegrationHas() {
        String taken = unique("pay");
        hub().post("/integrations/" + integration() + "/handlers", "{\"name\":\"" + taken + "\"}")
                .expect(201);
        serve(operation("/x", "\"x-handler-name\":\"" + taken + "\""));

        Answer synced = sync().expect(200);

        assertThat(synced.json().path("handlers").get(0).path("name").asString())
                .isEqualTo(service + "-" + taken);
    }

    @Test
    void changesNothingForABadDocumentAndNamesThePlace() {
        integCore()
                .reply(
                        "/" + service + "/openapi.json",
                        200,
                        "application/json",
                        "{\"openapi\":\"3.0.0\",\"info\":{},\"paths\":[]}");

        Answer rejected = sync().expectProblem(422, "spec-rejected");

        assertThat(rejected.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/paths");
        assertThat(hub().get(at + "/handlers").json()).isEmpty();
    }

    @Test
    void changesNothingForAReferenceThatLeadsNowhere() {
        serve(operation("/pay", "\"requestBody\":{\"$ref\":\"#/components/requestBodies/Missing\"}"));

        Answer rejected = sync().expectProblem(422, "spec-rejected");

        assertThat(rejected.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/paths/~1pay/post/requestBody/$ref");
        assertThat(hub().get(at + "/handlers").json()).isEmpty();
    }

    @Test
    void pointsNowhereInADocumentThatHasNoTree() {
        integCore().reply("/" + service + "/openapi.json", 200, "application/json", "{\n,}");

        Answer rejected = sync().expectProblem(422, "spec-rejected");

        assertThat(rejected.json().path("errors").get(0).has("pointer")).isFalse();
        assertThat(rejected.text("detail")).contains("line 2");
    }

    @Test
    void readsYamlAndWebhooks() {
        integCore().reply("/" + service + "/openapi.json", 200, "application/yaml", """
                openapi: 3.1.0
                info: {title: t, version: '1'}
                webhooks:
                  order.created:
                    post:
                      summary: Came
                      responses: {'200': {description: ok}}
                """);

        assertThat(sync().expect(200).json().path("created").asInt()).isEqualTo(1);
    }

    @Test
    void saysThatTheDocumentIsNotThere() {
        sync().expectProblem(502, "spec-unreachable");
        hub().post(at + "/sync-handlers", "{}").expectProblem(422, "validation-failed");
        hub().post("/integrations/019f0000-0000-7000-8000-000000000001/sync-handlers", body())
                .expectProblem(404, "integration-not-found");
    }

    private void serve(String... operations) {
        integCore()
                .reply(
                        "/" + service + "/openapi.json",
                        200,
                        "application/json",
                        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{"
                                + String.join(",", operations) + "}}");
    }

    private static String operation(String path, String more) {
        return "\"" + path + "\":{\"post\":{" + more + ",\"responses\":{\"200\":{\"description\":\"ok\"}}}}";
    }

    private Answer sync() {
        return hub().post(at + "/sync-handlers", body());
    }

    private String body() {
        return "{\"integrationName\":\"" + service + "\"}";
    }

    /** Names are unique in the hub: a test that ran before may have taken the plain one. */
    private static JsonNode named(JsonNode handlers, String suffix) {
        return handlers.valueStream()
                .filter(handler -> handler.path("name").asString().endsWith(suffix))
                .findFirst()
                .orElseThrow();
    }
}
