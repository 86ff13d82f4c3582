package dev.integrationhub.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class AuditLogsTest {
    private final Events events;
    private final Api api;
    private final Keyring keyring;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();
    private final UUID part = Uuid7.next();

    @Autowired
    AuditLogsTest(Events events, Api api, Keyring keyring, JsonMapper json, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.keyring = keyring;
        this.json = json;
        this.jdbc = jdbc;
    }

    @Test
    void showsEachEventInTheShapeOfTheTrail() {
        events.happen(new IntegrationCreated(integration, "a", null), new IntegrationRenamed(integration, "b", "a"));

        JsonNode entry = entries("").get(0);

        assertThat(entry.propertyNames())
                .containsExactly(
                        "id",
                        "leafIndex",
                        "timestamp",
                        "actor",
                        "via",
                        "action",
                        "class",
                        "outcome",
                        "integrationId",
                        "targets",
                        "changes",
                        "reason",
                        "context",
                        "correlationId",
                        "causationId",
                        "version");
        assertThat(entry.get("actor").toString()).isEqualTo("{\"type\":\"anonymous\",\"id\":null,\"display\":null}");
        assertThat(entry.get("action").asString()).isEqualTo("integration.renamed");
        assertThat(entry.get("class").asString()).isEqualTo("management");
        assertThat(entry.get("outcome").asString()).isEqualTo("success");
        assertThat(entry.get("targets").toString())
                .isEqualTo("[{\"type\":\"integration\",\"id\":\"" + integration + "\",\"name\":\"b\"}]");
        assertThat(changes(entry)).containsExactly("/name: \"a\" -> \"b\"");
        assertThat(entry.get("correlationId").asString()).isEqualTo("c-1");
        assertThat(entry.get("causationId").asString()).isEqualTo("c-2");
        assertThat(entry.get("version").asLong()).isEqualTo(1);
        assertThat(entry.get("leafIndex").asLong())
                .isEqualTo(entries("").get(1).get("leafIndex").asLong() + 1);
    }

    @Test
    void showsCredentialsBeforeAndAfterUntilTheyAreErased() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new CredentialAdded(integration, part, "TOKEN", seal("one", 1), 1),
                new CredentialChanged(integration, part, "TOKEN", seal("two", 2), 2));

        assertThat(changes(entries("").get(1))).containsExactly("/key: null -> \"TOKEN\"", "/value: null -> \"one\"");
        assertThat(changes(entries("").get(0))).containsExactly("/value: \"one\" -> \"two\"");

        jdbc.sql("delete from keyring.integration_key where integration_id = ?")
                .param(integration)
                .update();

        assertThat(changes(entries("").get(0))).containsExactly("/value: null -> null");
    }

    @Test
    void saysOfSecretsOnlyThatTheyChanged() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new SecretAdded(integration, part, "KEY", "ihs1.first.x", 1, "…st", null, null, "fp-1"),
                new SecretVersionAdded(integration, part, "ihs1.second.x", 2, null, "…st", null, null, "fp-2", null),
                new SecretRemoved(integration, part, Instant.now()));

        List<JsonNode> entries = entries("");

        assertThat(changes(entries.get(2)))
                .contains("/key: null -> \"KEY\"", "/version: null -> 1", "/versions/1/state: null -> \"current\"");
        assertThat(changes(entries.get(1)))
                .contains("/version: 1 -> 2", "/versions/1/state: \"current\" -> \"former\"");
        assertThat(changes(entries.get(0))).contains("/key: \"KEY\" -> null", "/version: 2 -> null");
        assertThat(entries.get(0).get("targets").get(0).get("name").asString()).isEqualTo("KEY");
        assertThat(entries.toString()).doesNotContain("ihs1").doesNotContain("…st");
    }

    @Test
    void showsWhatBecameOfSecrets() {
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new SecretAdded(integration, part, "KEY", "ihs1.first.x", 1, null, null, null, "fp-1"),
                new SecretVersionAdded(integration, part, "ihs1.second.x", 2, null, null, later, null, "fp-2", null),
                new SecretVersionDestroyed(integration, part, 1),
                new SecretRemoved(integration, part, later),
                new SecretRestored(integration, part),
                new SecretRemoved(integration, part, later),
                new SecretPurged(integration, part));

        List<JsonNode> entries = entries("");

        assertThat(changes(entries.get(5))).contains("/version: 1 -> 2", "/expiresAt: null -> \"" + later + "\"");
        assertThat(changes(entries.get(4))).contains("/versions/1/state: \"former\" -> \"destroyed\"");
        assertThat(changes(entries.get(2))).contains("/key: null -> \"KEY\"", "/version: null -> 2");
        assertThat(changes(entries.get(0))).isEmpty();
        assertThat(entries.get(0).get("targets").get(0).get("name").asString()).isEqualTo("KEY");
    }

    @Test
    void showsWhyASecretWasRevealed() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new SecretAdded(integration, part, "KEY", "ihs1.first.x", 1, null, null, null, "fp-1"),
                new SecretRevealed(integration, part, 1, "Deployment"));

        JsonNode entry = entries("?class=all").get(0);

        assertThat(entry.get("action").asString()).isEqualTo("secret.revealed");
        assertThat(entry.get("class").asString()).isEqualTo("data-access");
        assertThat(entry.get("reason").asString()).isEqualTo("Deployment");
        assertThat(entry.get("targets").get(0).get("name").asString()).isEqualTo("KEY");
        assertThat(changes(entry)).isEmpty();
    }

    @Test
    void showsHowTheSigningSecretWasRotatedAndWhyItWasRevealed() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new SigningSecretRevealed(integration, 1, "Set up the shop"),
                new SigningSecretRotated(integration, 2, Instant.now()),
                new SigningSecretRotated(integration, 3, Instant.now()));

        List<JsonNode> entries = entries("?class=all");

        assertThat(changes(entries.get(0))).containsExactly("/version: 2 -> 3");
        assertThat(changes(entries.get(1))).containsExactly("/version: null -> 2");
        assertThat(entries.get(1).get("class").asString()).isEqualTo("management");
        assertThat(entries.get(1).get("targets").toString())
                .isEqualTo("[{\"type\":\"signing-secret\",\"id\":\"" + integration + "\",\"name\":null}]");
        assertThat(entries.get(2).get("action").asString()).isEqualTo("signing-secret.revealed");
        assertThat(entries.get(2).get("class").asString()).isEqualTo("data-access");
        assertThat(entries.get(2).get("reason").asString()).isEqualTo("Set up the shop");
        assertThat(changes(entries.get(2))).isEmpty();
    }

    @Test
    void showsTheMembersOfHandlersThatChanged() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                handlerAdded(
                        "{\"timeout\":5000,\"a/b\":{\"c\":[1]},\"gone\":{\"x\":1}}",
                        new HandlerSettings("GET", null, null, null, null, null)),
                handlerChanged("{\"timeout\":5000.0,\"a/b\":{\"c\":[1,2]}}", HandlerSettings.EMPTY),
                new HandlerRemoved(integration, part, "not needed"));

        List<JsonNode> entries = entries("");

        assertThat(changes(entries.get(1)))
                .containsExactly(
                        "/defaultArgs/timeout: 5000 -> 5000.0",
                        "/defaultArgs/a~1b/c: [1] -> [1,2]",
                        "/defaultArgs/gone/x: 1 -> null",
                        "/method: \"GET\" -> null");
        assertThat(entries.get(0).get("reason").asString()).isEqualTo("not needed");
        assertThat(changes(entries.get(0))).contains("/name: \"h\" -> null");
    }

    @Test
    void walksBackByItsCursorWhileEventsArrive() {
        events.happen(new IntegrationCreated(integration, "0", null));
        for (int i = 1; i < 7; i++) {
            events.append(new IntegrationRenamed(integration, Integer.toString(i), Integer.toString(i - 1)));
        }
        events.awaitEntries();
        Api.Answer page = api.get(path() + "?limit=3&class=all");
        events.append(new IntegrationRenamed(integration, "7", "6"));

        List<Long> versions = new ArrayList<>();
        while (true) {
            page.json().forEach(entry -> versions.add(entry.get("version").asLong()));
            if (page.link("next").isEmpty()) {
                break;
            }
            assertThat(page.link("next")).contains("limit=3").contains("class=all");
            page = api.get(page.link("next"));
        }

        assertThat(versions).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
        assertThat(changes(page.json().get(0))).contains("/name: null -> \"0\"");
    }

    @Test
    void outlivesTheIntegration() {
        events.happen(
                new IntegrationCreated(integration, "a", null),
                new IntegrationDeleted(integration, Instant.now()),
                new IntegrationPurged(integration));

        assertThat(entries("")).hasSize(3);
        assertThat(changes(entries("").get(1))).containsExactly("/deleted: false -> true");
    }

    private HandlerAdded handlerAdded(String args, HandlerSettings settings) {
        return new HandlerAdded(integration, part, "h", args(args), settings, HandlerSource.MANUAL, null, null);
    }

    private HandlerChanged handlerChanged(String args, HandlerSettings settings) {
        return new HandlerChanged(
                integration, part, "h", args(args), settings, HandlerSource.MANUAL, null, null, List.of());
    }

    private ObjectNode args(String text) {
        return json.readValue(text, ObjectNode.class);
    }

    private String seal(String value, long version) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integration, part, version), ClearText.of(value));
    }

    private List<JsonNode> entries(String query) {
        Api.Answer answer = api.get(path() + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().valueStream().toList();
    }

    private static List<String> changes(JsonNode entry) {
        return entry.get("changes")
                .valueStream()
                .map(change ->
                        change.get("path").asString() + ": " + change.get("before") + " -> " + change.get("after"))
                .toList();
    }

    private String path() {
        return "/integrations/" + integration + "/audit-logs";
    }
}
