package dev.integrationhub.server.hub;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** The user's own scenario: an integration with a credential, a secret and a handler, run and looked back at. */
class FullIntegrationTest {
    @Test
    void isCreatedRunAndRemembered() {
        String name = unique("Telegram Bot");
        String handler = unique("message-received");
        integCore()
                .reply("/" + name.replace(" ", "%20") + "/" + handler, 200, "application/json", "{\"success\":true}");
        integCore().reply("/" + name + "/" + handler, 200, "application/json", "{\"success\":true}");

        Answer integration =
                hub().post("/integrations", "{\"name\":\" " + name + " \"}").expect(201);
        String at = "/integrations/" + integration.id();
        assertThat(integration.header("Location")).contains(at);
        assertThat(integration.text("name")).isEqualTo(name);

        Answer credential = hub().post(at + "/credentials", "{\"key\":\"BOT_TOKEN\",\"value\":\"token-here\"}")
                .expect(201);
        Answer secret = hub().post(at + "/secrets", "{\"key\":\"WEBHOOK_SECRET\",\"value\":\"secret-here\"}")
                .expect(201);
        Answer handlerMade = hub().post(
                        at + "/handlers",
                        "{\"name\":\"" + handler
                                + "\",\"defaultArgs\":{\"timeout\":5000,\"lang\":\"ru\",\"price\":1.10}}")
                .expect(201);

        // Each write is in the read that follows it, and looks the same.
        assertThat(hub().get(at + "/credentials/" + credential.id()).expect(200).json())
                .isEqualTo(credential.json());
        assertThat(hub().get(at + "/secrets").expect(200).json().get(0)).isEqualTo(secret.json());
        assertThat(hub().get(at + "/handlers").expect(200).json().get(0)).isEqualTo(handlerMade.json());
        assertThat(hub().get(at).expect(200).json().path("handlerCount").asInt())
                .isEqualTo(1);
        assertThat(secret.text("value")).startsWith("ihs1.").doesNotContain("secret-here");
        assertThat(handlerMade.text("webhookUrl")).isEqualTo("https://hub.example/webhook/" + handler);
        assertThat(handlerMade.response().body()).contains("\"price\":1.10");

        Answer run = hub().post(at + "/handlers/" + handler + "/execute", "{\"body\":{\"text\":\"hi\"}}")
                .expect(200);
        assertThat(run.json().path("statusCode").asInt()).isEqualTo(200);
        assertThat(run.json().path("body").path("success").asBoolean()).isTrue();
        Answer webhook = hub().post("/webhook/" + handler, "{\"text\":\"hello\"}", "Prefer", "wait=20")
                .expect(200);
        assertThat(webhook.json().path("success").asBoolean()).isTrue();
        assertThat(integCore().calls())
                .extracting(IntegCore.Call::body)
                .contains(
                        "{\"lang\":\"ru\",\"price\":1.10,\"text\":\"hi\"}",
                        "{\"lang\":\"ru\",\"price\":1.10,\"text\":\"hello\"}");

        JsonNode log = hub().get(at + "/audit-logs").expect(200).json();
        assertThat(log.valueStream().map(entry -> entry.path("action").asString()))
                .containsExactly("handler.added", "secret.added", "credential.added", "integration.created");
        assertThat(log.get(0).path("context").path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(log.get(0).path("context").path("userAgent").asString()).startsWith("Java-http-client");
        assertThat(log.toString()).doesNotContain("secret-here").doesNotContain("ihs1.");
    }

    @Test
    void isDeletedAndComesBack() {
        String name = unique("sofa");
        String handler = unique("order");
        String id = RunningHub.integration(name);
        String at = "/integrations/" + id;
        hub().post(at + "/handlers", "{\"name\":\"" + handler + "\"}").expect(201);

        hub().delete(at).expect(204);

        hub().get(at).expectProblem(410, "integration-deleted");
        hub().get(at + "/handlers").expectProblem(410, "integration-deleted");
        hub().post("/webhook/" + handler, "{}").expectProblem(404, "handler-not-found");
        hub().put(at, "{\"name\":\"x\"}").expectProblem(410, "integration-deleted");
        assertThat(hub().get("/integrations?search=" + name).json()).isEmpty();
        assertThat(hub().get("/integrations?deleted=true&search=" + name).json())
                .hasSize(1);
        assertThat(hub().get(at + "/audit-logs")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("action")
                        .asString())
                .isEqualTo("integration.deleted");

        hub().send("POST", at + "/restore", null).expect(200);

        hub().get(at).expect(200);
        assertThat(hub().get(at + "/handlers").expect(200).json()).hasSize(1);
    }

    @Test
    void cannotComeBackWhenItsNameIsTakenMeanwhile() {
        String name = unique("sofa");
        String id = RunningHub.integration(name);
        hub().delete("/integrations/" + id).expect(204);
        RunningHub.integration(name.toUpperCase(Locale.ROOT));

        hub().send("POST", "/integrations/" + id + "/restore", null).expectProblem(409, "integration-name-taken");
    }

    @Test
    void isGoneForGoodOncePurged() {
        String id = RunningHub.integration();
        hub().delete("/integrations/" + id + "?purge=true").expect(204);

        hub().send("POST", "/integrations/" + id + "/restore", null).expectProblem(410, "integration-deleted");
        hub().get("/integrations/" + id).expectProblem(410, "integration-deleted");
        assertThat(hub().get("/integrations/" + id + "/audit-logs").expect(200).json())
                .hasSize(3);
    }
}
