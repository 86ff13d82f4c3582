package dev.integrationhub.query.handler;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadHandlerWebhooksTest {
    private static final WebhookSettings GITHUB = new WebhookSettings(
            null, Verification.of(VerificationScheme.GITHUB, "WEBHOOK_SECRET"), null, null, null, null);

    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();
    private final UUID handler = Uuid7.next();
    private final UUID other = Uuid7.next();
    private final UUID secret = Uuid7.next();

    @Autowired
    ReadHandlerWebhooksTest(Events events, Api api, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void showsTheSettingsAsTheyWereSet() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Z", "1");
        headers.put("X-A", "2");
        WebhookSettings settings = new WebhookSettings(
                List.of("PUT"), GITHUB.verification(), null, new FixedResponse(201, headers, null), null, null);
        created(added(handler, "a", settings, null));

        JsonNode shown = api.get(path()).json();

        assertThat(shown.get("webhookMethods").toString()).isEqualTo("[\"PUT\"]");
        assertThat(shown.get("verification").toString())
                .isEqualTo("{\"scheme\":\"github\",\"secretKey\":\"WEBHOOK_SECRET\"}");
        assertThat(shown.get("response").toString())
                .isEqualTo("{\"status\":201,\"headers\":{\"X-Z\":\"1\",\"X-A\":\"2\"}}");
        assertThat(shown.has("limits")).isFalse();
    }

    @Test
    void showsTheModeThatHolds() {
        created(added(handler, "a", WebhookSettings.USUAL, "POST /a"));
        assertThat(api.get(path()).json().has("responseMode")).isFalse();
        assertThat(mode()).isEqualTo("sync");

        events.happen(changed(handler, "a", WebhookSettings.USUAL, "webhook:a"));
        assertThat(mode()).isEqualTo("async");

        events.happen(changed(handler, "a", WebhookSettings.USUAL, null));
        assertThat(mode()).isEqualTo("async");
    }

    @Test
    void warnsOfWhatIsNotVerified() {
        created(added(handler, "a", WebhookSettings.USUAL, null));
        assertThat(warnings()).containsExactly("unverified");

        events.happen(changed(handler, "a", GITHUB, null));
        assertThat(warnings()).containsExactly("secret-missing");

        events.happen(
                new SecretAdded(integration, secret, "WEBHOOK_SECRET", "ihs1.a.b", 1, null, Instant.EPOCH, null, "fp"));
        assertThat(warnings()).containsExactly("secret-expired");
        assertThat(usedBy()).containsExactly("a");

        events.happen(new SecretRemoved(integration, secret, Instant.parse("2999-01-01T00:00:00Z")));
        assertThat(warnings()).containsExactly("secret-missing");
    }

    @Test
    void doesNotCallUnverifiedWhatComesFromListedAddressesOnly() {
        created(added(handler, "a", withoutScheme("[\"192.0.2.0/24\"]"), null));
        assertThat(warnings()).isEmpty();

        events.happen(changed(handler, "a", withoutScheme("null"), null));
        assertThat(warnings()).containsExactly("unverified");
    }

    private static WebhookSettings withoutScheme(String addresses) {
        return JsonMapper.shared()
                .readValue(
                        "{\"verification\":{\"scheme\":\"none\",\"allowedAddresses\":" + addresses + "}}",
                        WebhookSettings.class);
    }

    @Test
    void namesTheHandlersThatUseASecret() {
        created(
                new SecretAdded(integration, secret, "WEBHOOK_SECRET", "ihs1.a.b", 1, null, null, null, "fp"),
                added(handler, "a", GITHUB, null),
                added(other, "b", GITHUB, null));
        assertThat(warnings()).isEmpty();
        assertThat(usedBy()).containsExactly("a", "b");
        assertThat(api.get("/integrations/" + integration + "/secrets")
                        .json()
                        .get(0)
                        .get("usedBy"))
                .hasSize(2);

        events.happen(new HandlerRemoved(integration, other, null), changed(handler, "a", WebhookSettings.USUAL, null));
        assertThat(usedBy()).isEmpty();
    }

    @Test
    void showsFormerNamesUntilAHandlerOfTheIntegrationTakesThem() {
        created(added(handler, "a", GITHUB, null), changed(handler, "b", GITHUB, null));
        events.happen(changed(handler, "a", GITHUB, null), changed(handler, "b", GITHUB, null));
        events.happen(changed(handler, "c", GITHUB, null));
        assertThat(aliases(handler)).containsExactly("a", "b");
        assertThat(Instant.parse(api.get(path())
                        .json()
                        .get("aliases")
                        .get(0)
                        .get("until")
                        .asString()))
                .isAfter(Instant.now().plusSeconds(29 * 86_400));

        events.happen(added(other, "a", GITHUB, null));
        assertThat(aliases(handler)).containsExactly("b");

        events.happen(changed(handler, "d", GITHUB, null), changed(other, "c", GITHUB, null));
        assertThat(aliases(handler)).containsExactly("b");
        assertThat(aliases(other)).containsExactly("a");

        events.happen(new HandlerRemoved(integration, handler, null));
        assertThat(jdbc.sql("select name from read_model.handler_alias_view where integration_id = ?")
                        .param(integration)
                        .query(String.class)
                        .list())
                .containsExactly("a");
    }

    @Test
    void showsNoFormerNamesThatASyncPassedOn() {
        created(
                added(handler, "a", GITHUB, null),
                added(other, "b", GITHUB, null),
                changed(handler, "b", GITHUB, null),
                changed(other, "a", GITHUB, null));

        assertThat(aliases(handler)).isEmpty();
        assertThat(aliases(other)).isEmpty();
    }

    @Test
    void showsNoFormerNameThatAnotherIntegrationHasNow() {
        String name = "former-" + handler;
        created(added(handler, name, GITHUB, null), changed(handler, "now-" + handler, GITHUB, null));
        assertThat(aliases(handler)).containsExactly(name);

        jdbc.sql("insert into event_store.name_claim (kind, name, stream_id, holder_id) values ('handler', ?, ?, ?)")
                .params(name, StreamId.integration(Uuid7.next()), Uuid7.next())
                .update();

        assertThat(aliases(handler)).isEmpty();
    }

    private void created(IntegrationEvent... first) {
        events.append(new IntegrationCreated(integration, "sofa", null));
        events.happen(first);
    }

    private HandlerAdded added(UUID id, String name, WebhookSettings webhook, @Nullable String sourceKey) {
        return new HandlerAdded(
                integration,
                id,
                name,
                JsonNodeFactory.instance.objectNode(),
                HandlerSettings.EMPTY.with(webhook),
                sourceKey == null ? HandlerSource.MANUAL : HandlerSource.OPENAPI,
                sourceKey,
                null);
    }

    private HandlerChanged changed(UUID id, String name, WebhookSettings webhook, @Nullable String sourceKey) {
        return new HandlerChanged(
                integration,
                id,
                name,
                JsonNodeFactory.instance.objectNode(),
                HandlerSettings.EMPTY.with(webhook),
                sourceKey == null ? HandlerSource.MANUAL : HandlerSource.OPENAPI,
                sourceKey,
                null,
                List.of());
    }

    private String mode() {
        return api.get(path()).json().get("effectiveResponseMode").asString();
    }

    private List<String> warnings() {
        return texts(api.get(path()).json().get("warnings"));
    }

    private List<String> usedBy() {
        return texts(api.get("/integrations/" + integration + "/secrets/" + secret)
                .json()
                .get("usedBy"));
    }

    /** As the list shows them, which is made in another way than a single one. */
    private List<String> aliases(UUID id) {
        return api.get("/integrations/" + integration + "/handlers")
                .json()
                .valueStream()
                .filter(shown -> shown.get("id").asString().equals(id.toString()))
                .flatMap(shown -> shown.get("aliases").valueStream())
                .map(alias -> alias.get("name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private String path() {
        return "/integrations/" + integration + "/handlers/" + handler;
    }
}
