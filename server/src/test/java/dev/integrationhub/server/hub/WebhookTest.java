package dev.integrationhub.server.hub;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** A handler's webhooks, from what an operator sets to what its sender and the operator see. */
class WebhookTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String BODY = "{\"zen\":\"Design for failure.\"}";

    private final Hub sender = hub().as();
    private final String integrationName = unique("sofa");
    private final String name = unique("hook");
    private String at = "";
    private String secretId = "";

    @BeforeEach
    void create() {
        at = "/integrations/" + RunningHub.integration(integrationName);
        secretId = hub().post(at + "/secrets", "{\"key\":\"SIGNING\",\"value\":\"" + SECRET + "\"}")
                .expect(201)
                .id();
        integCore().reply("/" + integrationName + "/" + name, 200, "application/json", "{\"success\":true}");
    }

    private Answer handler(String members) {
        return hub().post(at + "/handlers", "{\"name\":\"" + name + "\"" + members + "}")
                .expect(201);
    }

    private Answer gitHub(String secret, String body) {
        return sender.post("/webhook/" + name, body, "X-Hub-Signature-256", Signed.asGitHub(secret, body));
    }

    private static final String GITHUB = ",\"verification\":{\"scheme\":\"github\",\"secretKey\":\"SIGNING\"}";

    @Test
    void takesWhatIsSignedAndNothingElse() {
        handler(GITHUB);

        String deliveryId = gitHub(SECRET, BODY).expect(202).text("deliveryId");

        assertThat(deliveryId).isNotEmpty();
        Answer wrong = gitHub("another secret", BODY).expectProblem(401, "webhook-not-verified");
        Answer without = sender.post("/webhook/" + name, BODY).expectProblem(401, "webhook-not-verified");
        assertThat(wrong.text("detail")).isEqualTo(without.text("detail"));
        RunningHub.await(() -> integCore().calls().stream()
                        .filter(call -> call.uri().endsWith("/" + name))
                        .count()
                == 1);
    }

    @Test
    void keepsWhatWasRefusedForTheOperator() {
        handler(GITHUB);
        gitHub("another secret", BODY).expect(401);
        sender.post("/webhook/" + name, BODY).expect(401);

        RunningHub.await(() -> rejections().size() == 2);
        assertThat(rejections().valueStream().map(one -> one.path("reason").asString()))
                .containsExactlyInAnyOrder("signature-mismatch", "signature-missing");
        sender.get(at + "/rejections").expectProblem(401, "unauthenticated");
    }

    private JsonNode rejections() {
        return hub().get(at + "/rejections").expect(200).json();
    }

    @Test
    void takesBothSecretsDuringARotation() {
        handler(GITHUB);

        hub().put(at + "/secrets/" + secretId, "{\"value\":\"the next one\"}").expect(200);
        gitHub(SECRET, "1").expect(202);
        gitHub("the next one", "2").expect(202);

        hub().put(at + "/secrets/" + secretId, "{\"value\":\"the third one\",\"overlap\":\"PT0S\"}")
                .expect(200);
        gitHub("the third one", "3").expect(202);
        gitHub("the next one", "4").expect(401);
    }

    @Test
    void takesNothingAnyMoreWhenTheSecretIsRemoved() {
        handler(GITHUB);
        gitHub(SECRET, BODY).expect(202);

        hub().delete(at + "/secrets/" + secretId).expect(204);

        gitHub(SECRET, BODY).expectProblem(401, "webhook-not-verified");
        assertThat(warnings()).containsExactly("secret-missing");
    }

    @Test
    void warnsOfAHandlerThatVerifiesNothingAndSaysWhoUsesASecret() {
        String id = handler("").id();
        assertThat(warnings()).containsExactly("unverified");
        assertThat(usedBy()).isEmpty();

        hub().put(at + "/handlers/" + id, "{\"name\":\"" + name + "\"" + GITHUB + "}")
                .expect(200);

        assertThat(warnings()).isEmpty();
        assertThat(usedBy()).containsExactly(name);
        sender.post("/webhook/" + name, BODY).expect(401);
    }

    private List<String> warnings() {
        return texts(hub().get(at + "/handlers").expect(200).json().get(0).path("warnings"));
    }

    private List<String> usedBy() {
        return texts(hub().get(at + "/secrets/" + secretId).expect(200).json().path("usedBy"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void answersSlackAsSlackWantsIt() {
        handler(",\"verification\":{\"scheme\":\"slack\",\"secretKey\":\"SIGNING\"}");

        Answer asked = slack("{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw1aB\"}")
                .expect(200);
        assertThat(asked.response().body()).isEqualTo("3eZbrw1aB");
        Answer event =
                slack("{\"type\":\"event_callback\",\"event_id\":\"Ev1\"}").expect(200);
        assertThat(event.response().body()).isEmpty();
        assertThat(slack("{\"type\":\"event_callback\",\"event_id\":\"Ev1\"}").header("Hub-Delivery-Id"))
                .isEqualTo(event.header("Hub-Delivery-Id"));
    }

    private Answer slack(String body) {
        long now = Instant.now().getEpochSecond();
        return sender.post(
                "/webhook/" + name,
                body,
                "X-Slack-Request-Timestamp",
                String.valueOf(now),
                "X-Slack-Signature",
                Signed.asSlack(SECRET, now, body));
    }

    @Test
    void answersTheQuestionsThatProvidersAskFirst() {
        hub().post(at + "/secrets", "{\"key\":\"VERIFY_TOKEN\",\"value\":\"meatyhamhock\"}")
                .expect(201);
        handler(",\"verification\":{\"scheme\":\"github\",\"secretKey\":\"SIGNING\","
                + "\"challenge\":{\"type\":\"meta\",\"secretKey\":\"VERIFY_TOKEN\"}}");
        String question = "/webhook/" + name + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        assertThat(sender.get(question + "meatyhamhock").expect(200).response().body())
                .isEqualTo("1158201444");
        sender.get(question + "guessed").expectProblem(401, "webhook-not-verified");
        gitHub(SECRET, BODY).expect(200);
    }

    @Test
    void goesByItsFormerNameForAWhile() {
        String id = handler(GITHUB).id();
        String renamed = unique("renamed");
        integCore().reply("/" + integrationName + "/" + renamed, 200, "application/json", "{}");

        hub().put(at + "/handlers/" + id, "{\"name\":\"" + renamed + "\"" + GITHUB + "}")
                .expect(200);

        gitHub(SECRET, BODY).expect(202);
        JsonNode aliases = hub().get(at + "/handlers/" + id).expect(200).json().path("aliases");
        assertThat(aliases.get(0).path("name").asString()).isEqualTo(name);
        String elsewhere = "/integrations/" + RunningHub.integration();
        hub().post(elsewhere + "/handlers", "{\"name\":\"" + name + "\"}").expectProblem(409, "handler-name-taken");
    }

    @Test
    void tellsItsSenderWhatBecameOfIt() {
        handler(GITHUB);
        String body = "{\"n\":1}";
        String deliveryId = sender.post(
                        "/webhook/" + name,
                        body,
                        "X-Hub-Signature-256",
                        Signed.asGitHub(SECRET, body),
                        "X-GitHub-Delivery",
                        "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                .expect(202)
                .text("deliveryId");

        for (String id : List.of(deliveryId, "72d3162e-cc78-11e3-81ab-4c9367dc0958")) {
            RunningHub.await(() -> status(id).text("status").equals("delivered"));
        }
        assertThat(status(deliveryId).json().propertyNames())
                .containsExactlyInAnyOrder("deliveryId", "status", "since");
        sender.get("/webhook/" + name + "/deliveries/" + deliveryId).expectProblem(401, "webhook-not-verified");
    }

    private Answer status(String id) {
        return sender.get("/webhook/" + name + "/deliveries/" + id, "X-Hub-Signature-256", Signed.asGitHub(SECRET, ""))
                .expect(200);
    }

    @Test
    void losesItsBytesOnRequest() {
        handler(GITHUB);
        String deliveryId = gitHub(SECRET, BODY).expect(202).text("deliveryId");

        sender.delete("/deliveries/" + deliveryId + "/payload").expectProblem(401, "unauthenticated");
        hub().delete("/deliveries/" + deliveryId + "/payload").expect(204);
        hub().delete("/deliveries/" + deliveryId + "/payload").expect(204);
        hub().delete("/deliveries/" + secretId + "/payload").expectProblem(404, "delivery-not-found");
    }

    @Test
    void countsWhatComesIn() {
        handler(GITHUB);
        gitHub(SECRET, BODY).expect(202);
        gitHub("another secret", BODY).expect(401);

        sender.get("/actuator/prometheus").expectProblem(401, "unauthenticated");
        String metrics = hub().get("/actuator/prometheus", "Accept", "text/plain")
                .expect(200)
                .response()
                .body();

        assertThat(metrics)
                .contains("hub_webhooks_accepted_total")
                .contains("hub_webhooks_duplicates_total")
                .contains("hub_webhooks_rejected_total{reason=\"signature-mismatch\"}")
                .contains("hub_webhooks_time_seconds_bucket")
                .contains("hub_webhooks_group_size");
    }
}
