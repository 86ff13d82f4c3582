package dev.integrationhub.server.hub;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** A former state of an integration that comes back, as a client sees it. */
class RestoreStateTest {
    private final Restorable integration = Restorable.create();
    private final String name = integration.name();
    private final String id = integration.id();
    private final String at = integration.path();
    private final String handlerName = unique("handler");

    @Test
    void bringsAllBackAsOneChangeAndWritesNothingInADryRun() {
        String credential = at + "/credentials/" + integration.add("credentials", "{'key':'C','value':'one'}");
        String removed = at + "/credentials/" + integration.add("credentials", "{'key':'R','value':'removed'}");
        String secret =
                at + "/secrets/" + integration.add("secrets", "{'key':'S','value':'first value of it','hint':true}");
        String handler = at + "/handlers/"
                + integration.add(
                        "handlers", "{'name':'" + handlerName + "','defaultArgs':{'rate':1.10},'method':'PUT'}");
        String gone = at + "/handlers/" + integration.add("handlers", "{'name':'" + unique("gone") + "'}");
        hub().send("POST", gone + "/disable", null).expect(200);
        JsonNode wasGone = hub().get(gone).expect(200).json();
        String fingerprint = hub().get(secret).text("fingerprint");
        long version = integration.version();

        hub().put(at, Restorable.json("{'name':'" + unique("renamed") + "'}")).expect(200);
        hub().put(credential, Restorable.json("{'value':'two'}")).expect(200);
        hub().delete(removed).expect(204);
        String added = integration.add("credentials", "{'key':'A','value':'added'}");
        hub().put(secret, Restorable.json("{'value':'second','expiresAt':'2030-01-01T00:00:00Z'}"))
                .expect(200);
        hub().put(handler, Restorable.json("{'name':'" + unique("other") + "','defaultArgs':{'rate':1.1}}"))
                .expect(200);
        hub().delete(gone).expect(204);
        long before = integration.version();
        long keys = keys();

        JsonNode preview = integration
                .restore("{'version':" + version + ",'dryRun':true}")
                .expect(200)
                .json();
        assertThat(integration.version()).isEqualTo(before);
        assertThat(keys()).isEqualTo(keys);
        assertThat(preview.path("version").asLong()).isEqualTo(before);
        assertThat(preview.path("dryRun").asBoolean()).isTrue();

        Answer answer = integration.restore("{'version':" + version + "}").expect(200);
        JsonNode restored = answer.json();
        assertThat(restored.path("changes")).isEqualTo(preview.path("changes"));
        assertThat(restored.path("notRestored").isEmpty()).isTrue();
        assertThat(restored.path("integrationId").asString()).isEqualTo(id);
        assertThat(restored.path("restored").asLong()).isEqualTo(version);
        assertThat(restored.path("version").asLong()).isEqualTo(integration.version());
        assertThat(answer.etag()).isEqualTo(hub().get(at).etag());
        assertThat(told(restored))
                .containsExactly(
                        "integration changed [\"name\"]",
                        "credential removed []",
                        "credential changed [\"value\"]",
                        "credential restored []",
                        "secret changed [\"value\",\"expiresAt\"]",
                        "handler changed [\"name\",\"defaultArgs\",\"method\"]",
                        "handler restored []");
        assertThat(answer.response().body()).doesNotContain("\"one\"", "first value", "ihs1");

        assertThat(hub().get(at).text("name")).isEqualTo(name);
        assertThat(hub().get(credential).text("value")).isEqualTo("one");
        assertThat(hub().get(removed).text("value")).isEqualTo("removed");
        hub().get(at + "/credentials/" + added).expectProblem(404, "credential-not-found");
        assertThat(hub().get(secret).text("fingerprint")).isEqualTo(fingerprint);
        assertThat(hub().get(secret).json().path("expiresAt").isNull()).isTrue();
        assertThat(hub().get(secret).text("hint")).isEqualTo("f it");
        assertThat(hub().get(secret + "/versions")
                        .json()
                        .get(0)
                        .path("restoredFrom")
                        .asLong())
                .isEqualTo(1);
        assertThat(hub().get(handler).response().body()).contains("\"rate\":1.10", handlerName, "\"PUT\"");
        JsonNode back = hub().get(gone).expect(200).json();
        assertThat(back.path("name")).isEqualTo(wasGone.path("name"));
        assertThat(back.path("enabled")).isEqualTo(wasGone.path("enabled"));
        assertThat(back.path("webhookUrl")).isEqualTo(wasGone.path("webhookUrl"));

        assertThat(hub().bean(JdbcClient.class)
                        .sql(
                                "select distinct convert_from(meta_data, 'UTF8')::jsonb ->> 'correlationId'"
                                        + " from event_store.domain_event where aggregate_identifier = ? and sequence_number > ?")
                        .params("integration:" + id, before)
                        .query(String.class)
                        .list())
                .hasSize(1);

        Answer again = integration.restore("{'version':" + version + "}").expect(200);
        assertThat(again.json().path("changes").isEmpty()).isTrue();
        assertThat(again.json().path("version")).isEqualTo(restored.path("version"));
        assertThat(again.etag()).isEqualTo(answer.etag());

        integration.restore("{'version':" + before + "}").expect(200);
        assertThat(hub().get(credential).text("value")).isEqualTo("two");
        assertThat(hub().get(at + "/credentials/" + added).text("value")).isEqualTo("added");
        hub().get(removed).expectProblem(404, "credential-not-found");
        hub().get(gone).expectProblem(404, "handler-not-found");
    }

    @Test
    void listsWhatWasDestroyedAndBringsTheRestBack() {
        String credential = at + "/credentials/" + integration.add("credentials", "{'key':'C','value':'one'}");
        String purged = integration.add("credentials", "{'key':'P','value':'one'}");
        String secretId = integration.add("secrets", "{'key':'S','value':'first'}");
        long version = integration.version();
        hub().put(credential, Restorable.json("{'value':'two'}")).expect(200);
        hub().delete(at + "/credentials/" + purged + "?purge=true").expect(204);
        hub().put(at + "/secrets/" + secretId, Restorable.json("{'value':'second'}"))
                .expect(200);
        hub().send("POST", at + "/secrets/" + secretId + "/versions/1/destroy", null)
                .expect(204);

        JsonNode restored =
                integration.restore("{'version':" + version + "}").expect(200).json();

        assertThat(told(restored)).containsExactly("credential changed [\"value\"]");
        assertThat(restored.path("notRestored")
                        .valueStream()
                        .map(one -> one.path("target").path("id").asString() + " "
                                + one.path("reason").asString()))
                .containsExactly(purged + " key-destroyed", secretId + " key-destroyed");
        assertThat(hub().get(credential).text("value")).isEqualTo("one");
    }

    @Test
    void listsWhoseNameIsTaken() {
        String handler = at + "/handlers/" + integration.add("handlers", "{'name':'" + handlerName + "'}");
        long version = integration.version();
        hub().put(at, Restorable.json("{'name':'" + unique("renamed") + "'}")).expect(200);
        hub().delete(handler).expect(204);
        String elsewhere = integration(name);
        hub().post("/integrations/" + elsewhere + "/handlers", Restorable.json("{'name':'" + handlerName + "'}"))
                .expect(201);

        JsonNode restored =
                integration.restore("{'version':" + version + "}").expect(200).json();

        assertThat(restored.path("changes").isEmpty()).isTrue();
        assertThat(restored.path("notRestored").valueStream().map(one -> one.path("reason")
                        .asString()))
                .containsExactly("name-taken", "name-taken");

        hub().delete("/integrations/" + elsewhere).expect(204);
        assertThat(told(integration
                        .restore("{'version':" + version + "}")
                        .expect(200)
                        .json()))
                .containsExactly("integration changed [\"name\"]", "handler restored []");
        hub().get(handler).expect(200);
    }

    @Test
    void undoesADeletionFirst() {
        String credential = at + "/credentials/" + integration.add("credentials", "{'key':'C','value':'one'}");
        long version = integration.version();
        hub().put(credential, Restorable.json("{'value':'two'}")).expect(200);
        hub().delete(at).expect(204);

        assertThat(told(integration
                        .restore("{'version':" + version + "}")
                        .expect(200)
                        .json()))
                .containsExactly("integration restored []", "credential changed [\"value\"]");

        assertThat(hub().get(credential).text("value")).isEqualTo("one");
        integration.restore("{'version':" + (version + 2) + "}").expectProblem(422, "validation-failed");
    }

    @Test
    void doesNotBringBackWhatIsPurged() {
        hub().delete(at + "?purge=true").expect(204);
        String detail = hub().send("POST", at + "/restore", null)
                .expectProblem(410, "integration-deleted")
                .text("detail");

        assertThat(integration
                        .restore("{'version':0}")
                        .expectProblem(410, "integration-deleted")
                        .text("detail"))
                .isEqualTo(detail);
        hub().post("/integrations/" + UUID.randomUUID() + "/restore", "{\"version\":0}")
                .expectProblem(404, "integration-not-found");
    }

    private static List<String> told(JsonNode restored) {
        return restored.path("changes")
                .valueStream()
                .map(change -> change.path("target").path("type").asString() + " "
                        + change.path("action").asString() + " " + change.path("members"))
                .toList();
    }

    private long keys() {
        return hub().bean(JdbcClient.class)
                .sql("select count(*) from keyring.value_key where integration_id = ?")
                .param(UUID.fromString(id))
                .query(Long.class)
                .single();
    }
}
