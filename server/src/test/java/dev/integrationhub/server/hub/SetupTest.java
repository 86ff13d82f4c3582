package dev.integrationhub.server.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.await;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** How far an integration is set up, and when it was last active. */
class SetupTest {
    private final String name = unique("setup");
    private final String id = integration(name);
    private final String at = "/integrations/" + id;
    private final String handler = unique("setup-handler");

    @Test
    void saysWhatIsLeftToDo() {
        assertThat(done()).containsExactly("secrets-present");

        hub().post(at + "/handlers", "{\"name\":\"" + handler + "\"}").expect(201);
        assertThat(done()).containsExactly("handler-added", "secrets-present");
        assertThat(warnings()).containsExactly("handler-unverified " + handler);

        String path = at + "/handlers/"
                + hub().get(at + "/handlers").json().get(0).path("id").asString();
        hub().put(path, "{\"name\":\"" + handler + "\",\"verification\":{\"scheme\":\"github\",\"secretKey\":\"S\"}}")
                .expect(200);
        assertThat(done()).containsExactly("handler-added", "handlers-verified");
        assertThat(warnings()).containsExactly("secret-missing " + handler + " S");

        hub().post(
                        at + "/secrets",
                        "{\"key\":\"S\",\"value\":\"value\",\"expiresAt\":\""
                                + Instant.now().plusSeconds(9000) + "\",\"remindAt\":\"" + Instant.now() + "\"}")
                .expect(201);
        hub().post(path + "/disable", "{}").expect(200);
        assertThat(done()).containsExactly("handler-added", "handlers-verified", "secrets-present");
        assertThat(warnings()).containsExactlyInAnyOrder("handler-disabled " + handler, "secret-expiring S");
    }

    @Test
    void isActiveWhenAWebhookComes() {
        hub().post(at + "/handlers", "{\"name\":\"" + handler + "\"}").expect(201);
        Instant before = activity(hub().get(at).json());

        hub().post("/webhook/" + handler, "{}").expect(202);

        await(() -> activity(hub().get(at).json()).isAfter(before));
        await(() -> done().contains("webhook-received"));
        JsonNode listed =
                hub().get("/integrations?page=0&search=" + name).json().get(0);
        assertThat(activity(listed)).isAfter(before);
        assertThat(listed.path("handlerCount").asInt()).isEqualTo(1);
    }

    @Test
    void listsAreSortedByHandlers() {
        String other = integration(name + "-other");
        hub().post("/integrations/" + other + "/handlers", "{\"name\":\"" + handler + "\"}")
                .expect(201);
        String sorted = "/integrations?search=" + name + "&sort=handlerCount";

        assertThat(hub().get(sorted).json().get(0).path("id").asString()).isEqualTo(id);
        assertThat(hub().get(sorted + ",desc").json().get(0).path("id").asString())
                .isEqualTo(other);
    }

    @Test
    void isToldToThoseWhoMayReadHandlersAndSecrets() {
        hub().post(
                        at + "/secrets",
                        "{\"key\":\"S\",\"value\":\"v\",\"expiresAt\":\""
                                + Instant.now().plusSeconds(9000) + "\",\"remindAt\":\"" + Instant.now() + "\"}")
                .expect(201);
        TokenMaker owner = TokenMaker.with(hub(), "owner");

        Hub narrow = hub().as(
                        "Authorization",
                        "Bearer " + owner.makeToken("", "integrations:read").text("token"));
        narrow.get(at + "/setup").expectProblem(403, "access-denied");
        Hub handlers = hub().as(
                        "Authorization",
                        "Bearer "
                                + owner.makeToken("", "integrations:read", "handlers:read")
                                        .text("token"));
        assertThat(handlers.get(at + "/setup").expect(200).json().path("warnings"))
                .isEmpty();
        assertThat(warnings()).containsExactly("secret-expiring S");
    }

    private List<String> done() {
        List<String> done = new ArrayList<>();
        hub().get(at + "/setup").expect(200).json().path("steps").forEach(step -> {
            if (step.path("done").asBoolean()) {
                done.add(step.path("code").asString());
            }
        });
        return done;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        JsonNode setup = hub().get(at + "/setup").expect(200).json();
        setup.path("warnings")
                .forEach(warning -> warnings.add(String.join(
                                " ",
                                warning.path("code").asString(),
                                warning.path("handlerName").asString(""),
                                warning.path("secretKey").asString(""))
                        .replaceAll(" +", " ")
                        .strip()));
        assertThat(setup.path("warningCount").asInt()).isEqualTo(warnings.size());
        return warnings;
    }

    private static Instant activity(JsonNode integration) {
        return Instant.parse(integration.path("lastActivityAt").asString());
    }
}
