package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class GetHistoryTest {
    private final Events events;
    private final Api api;
    private final Keyring keyring;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();
    private final UUID part = Uuid7.next();

    @Autowired
    GetHistoryTest(Events events, Api api, Keyring keyring, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.keyring = keyring;
        this.jdbc = jdbc;
    }

    @Test
    void showsWhatAnIntegrationWasAtAVersionAtAnInstantAndNow() {
        events.append(new IntegrationCreated(integration, "a", null));
        events.append(new IntegrationRenamed(integration, "b", "a"));
        events.append(new IntegrationRenamed(integration, "c", "b"));

        JsonNode now = history("");
        JsonNode second = history("?version=1");

        assertThat(now.propertyNames())
                .containsExactly("integrationId", "version", "at", "state", "sealedSecrets", "unreadable");
        assertThat(now.get("integrationId").asString()).isEqualTo(integration.toString());
        assertThat(now.get("version").asLong()).isEqualTo(2);
        assertThat(now.get("state")).hasToString("""
                        {"name":"c","deleted":false,"credentials":{},"secrets":{},"handlers":{}}""");
        assertThat(second.get("version").asLong()).isEqualTo(1);
        assertThat(second.get("state").get("name").asString()).isEqualTo("b");
        assertThat(history("?at=" + now.get("at").asString())).isEqualTo(now);
        assertThat(history("?at=9999-01-01T00:00:00Z")).isEqualTo(now);
    }

    @Test
    void opensCredentialsUntilTheyAreErasedAndShowsSecretsSealed() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new CredentialChanged(integration, part, "TOKEN", seal("two", 2), 2),
                new SecretAdded(integration, integration, "KEY", "ihs1.first.x", 1, "…st", null, null, "fp-1"));

        JsonNode before = history("?version=1");
        JsonNode after = history("");

        assertThat(before.get("state").get("credentials").get(part.toString()))
                .hasToString("{\"key\":\"TOKEN\",\"value\":\"one\"}");
        assertThat(after.get("state").get("credentials").get(part.toString()))
                .hasToString("{\"key\":\"TOKEN\",\"value\":\"two\"}");
        assertThat(after.get("sealedSecrets")).hasToString("{\"" + integration + "\":\"ihs1.first.x\"}");
        assertThat(after.get("state").toString()).doesNotContain("ihs1").doesNotContain("…st");

        jdbc.sql("delete from keyring.integration_key where integration_id = ?")
                .param(integration)
                .update();

        assertThat(history("?version=1").get("state").get("credentials").get(part.toString()))
                .hasToString("{\"key\":\"TOKEN\",\"value\":null}");
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new HandlerAdded(
                        integration,
                        part,
                        "h",
                        ExactJson.MAPPER.readValue("{\"n\":1.10,\"big\":1e400,\"z\":-0.0}", ObjectNode.class),
                        HandlerSettings.EMPTY,
                        HandlerSource.MANUAL,
                        null,
                        null));

        assertThat(api.get(path("")).http().body()).contains("\"defaultArgs\":{\"n\":1.10,\"big\":1e400,\"z\":-0.0}");
    }

    @Test
    void outlivesTheIntegration() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new IntegrationDeleted(integration, Instant.now()),
                new IntegrationPurged(integration));

        assertThat(history("?version=2").get("state").get("deleted").asBoolean())
                .isTrue();
        assertThat(history("?version=2").get("state").get("credentials")).hasSize(1);
        assertThat(history("").get("state")).hasToString("""
                        {"name":"a","deleted":true,"purged":true,"credentials":{},"secrets":{},"handlers":{}}""");
        assertThat(history("?version=1").get("state").get("deleted").asBoolean())
                .isFalse();
    }

    @Test
    void answers404ForWhatWasNotThere() {
        events.append(new IntegrationCreated(integration, "a", null));

        Api.Answer before = api.get(path("?at=2020-01-01T00:00:00Z"));
        Api.Answer beyond = api.get(path("?version=1"));

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.json().get("code").asString()).isEqualTo("integration-version-not-found");
        assertThat(before.json().get("detail").asString())
                .isEqualTo("Integration " + integration + " was not there yet at 2020-01-01T00:00:00Z.");
        assertThat(beyond.status()).isEqualTo(404);
        assertThat(beyond.json().get("detail").asString())
                .isEqualTo("Integration " + integration + " has no version 1 yet; its last one is 0.");
        for (String nobody : new String[] {Uuid7.next().toString(), "x"}) {
            Api.Answer answer = api.get("/integrations/" + nobody + "/history");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("code").asString()).isEqualTo("integration-not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at=yesterday",
                "at=",
                "at=1",
                "version=",
                "version=-1",
                "version=1.0",
                "version=9999999999999999999",
                "version=2026-01-01T00:00:00Z",
                "at=2026-01-01T00:00:00Z&version=1",
                "versoin=1"
            })
    void answers400ForNonsense(String query) {
        events.append(new IntegrationCreated(integration, "a", null));

        Api.Answer answer = api.get(path("?" + query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("invalid-parameter");
    }

    private JsonNode history(String query) {
        Api.Answer answer = api.get(path(query));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private String path(String query) {
        return "/integrations/" + integration + "/history" + query;
    }

    private String seal(String value, long version) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integration, part, version), ClearText.of(value));
    }
}
