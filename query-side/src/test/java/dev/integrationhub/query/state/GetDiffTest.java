package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
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
class GetDiffTest {
    private final Events events;
    private final Api api;
    private final Keyring keyring;
    private final UUID integration = Uuid7.next();
    private final UUID part = Uuid7.next();

    @Autowired
    GetDiffTest(Events events, Api api, Keyring keyring) {
        this.events = events;
        this.api = api;
        this.keyring = keyring;
    }

    @Test
    void showsHowOneStateBecameTheOther() {
        events.append(new IntegrationCreated(integration, "a", null));
        events.append(
                new IntegrationRenamed(integration, "b", "a"),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new SigningSecretRotated(integration, 2, Instant.EPOCH));

        JsonNode diff = diff("?from=0");

        assertThat(diff.propertyNames()).containsExactly("from", "to", "patch", "changes", "unreadable");
        assertThat(diff.get("from").get("version").asLong()).isZero();
        assertThat(diff.get("to").get("version").asLong()).isEqualTo(3);
        assertThat(diff.get("patch")).hasToString("""
                        [{"op":"replace","path":"/name","value":"b"},\
                        {"op":"add","path":"/credentials/%1$s","value":{"key":"TOKEN","value":"one"}},\
                        {"op":"add","path":"/signingSecret","value":{"version":2}}]""".formatted(part));
        assertThat(diff.get("changes")).hasToString("""
                        [{"target":{"type":"integration","id":"%2$s","name":"b"},"action":"changed",\
                        "changes":[{"path":"/name","before":"a","after":"b"}]},\
                        {"target":{"type":"credential","id":"%1$s","name":"TOKEN"},"action":"added",\
                        "changes":[{"path":"/key","before":null,"after":"TOKEN"},\
                        {"path":"/value","before":null,"after":"one"}]},\
                        {"target":{"type":"signing-secret","id":"%2$s","name":null},"action":"added",\
                        "changes":[{"path":"/version","before":null,"after":2}]}]""".formatted(part, integration));
        assertThat(diff("?from=" + diff.get("from").get("at").asString() + "&to="
                        + diff.get("to").get("at").asString()))
                .isEqualTo(diff);
    }

    @Test
    void goesBackInTimeToo() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new CredentialChanged(integration, part, "TOKEN", seal("two", 2), 2),
                new CredentialRemoved(integration, part, Instant.EPOCH));

        assertThat(diff("?from=2&to=1").get("patch")).hasToString("""
                        [{"op":"replace","path":"/credentials/%s/value","value":"one"}]""".formatted(part));
        assertThat(diff("?from=3&to=2").get("changes").get(0).get("action").asString())
                .isEqualTo("added");
        assertThat(diff("?from=2&to=3").get("changes").get(0).get("action").asString())
                .isEqualTo("removed");
        assertThat(diff("?from=2&to=3")
                        .get("changes")
                        .get(0)
                        .get("target")
                        .get("name")
                        .asString())
                .isEqualTo("TOKEN");
        assertThat(diff("?from=2&to=2").get("patch")).isEmpty();
        assertThat(diff("?from=2&to=2").get("changes")).isEmpty();
    }

    @Test
    void showsOfSecretsWhichVersionTheyHaveAndNoMore() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new SecretAdded(integration, part, "KEY", "ihs1.first.x", 1, "…st", null, null, "fp-1"),
                new SecretVersionAdded(
                        integration, part, "ihs1.second.x", 2, Instant.EPOCH, "…nd", null, null, "fp-2", null));

        JsonNode diff = diff("?from=1");

        assertThat(diff.get("changes").get(0).get("changes").toString())
                .contains("{\"path\":\"/version\",\"before\":1,\"after\":2}")
                .contains("{\"path\":\"/versions/1/state\",\"before\":\"current\",\"after\":\"former\"}");
        assertThat(diff.toString()).doesNotContain("ihs1").doesNotContain("fp-").doesNotContain("…");
    }

    @Test
    void tellsNumbersApartThatAreWrittenDifferently() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                handlerAdded("{\"a/b\":1.0,\"same\":1e400,\"list\":[0.0]}"),
                handlerChanged("{\"list\":[-0.0],\"same\":1e400,\"a/b\":1.00}"));

        String diff = api.get(path("?from=1")).http().body();

        assertThat(diff).contains("""
                        "patch":[{"op":"replace","path":"/handlers/%1$s/defaultArgs/a~1b","value":1.00},\
                        {"op":"replace","path":"/handlers/%1$s/defaultArgs/list","value":[-0.0]}]""".formatted(part));
        assertThat(diff).contains("{\"path\":\"/defaultArgs/a~1b\",\"before\":1.0,\"after\":1.00}");
    }

    @Test
    void outlivesTheIntegration() {
        events.append(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new IntegrationDeleted(integration, Instant.EPOCH),
                new IntegrationPurged(integration));

        JsonNode diff = diff("?from=1");

        assertThat(diff.get("patch").toString())
                .contains("{\"op\":\"remove\",\"path\":\"/credentials/" + part + "\"}")
                .contains("{\"op\":\"add\",\"path\":\"/purged\",\"value\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=1", "?from=0&to=1", "?from=2020-01-01T00:00:00Z", "?from=0&to=2020-01-01T00:00:00Z"})
    void answers404ForWhatWasNotThere(String query) {
        events.append(new IntegrationCreated(integration, "a", null));

        Api.Answer answer = api.get(path(query));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("integration-version-not-found");
    }

    @Test
    void answers404WhereThereNeverWasAnIntegration() {
        for (String nobody : List.of(Uuid7.next().toString(), "x")) {
            Api.Answer answer = api.get("/integrations/" + nobody + "/diff?from=0");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("code").asString()).isEqualTo("integration-not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?to=0",
                "?from=",
                "?from=x",
                "?from=-1",
                "?from=0&to=tomorrow",
                "?from=0&to=",
                "?from=0&till=1"
            })
    void answers400ForNonsense(String query) {
        events.append(new IntegrationCreated(integration, "a", null));

        Api.Answer answer = api.get(path(query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("invalid-parameter");
    }

    private JsonNode diff(String query) {
        Api.Answer answer = api.get(path(query));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private String path(String query) {
        return "/integrations/" + integration + "/diff" + query;
    }

    private HandlerAdded handlerAdded(String args) {
        return new HandlerAdded(
                integration, part, "h", args(args), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null);
    }

    private HandlerChanged handlerChanged(String args) {
        return new HandlerChanged(
                integration, part, "h", args(args), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null, List.of());
    }

    private static ObjectNode args(String text) {
        return ExactJson.MAPPER.readValue(text, ObjectNode.class);
    }

    private String seal(String value, long version) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integration, part, version), ClearText.of(value));
    }
}
