package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class PastIntegrationTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final PastIntegrations past;
    private final UUID id = Uuid7.next();
    private final UUID part = Uuid7.next();
    private final PastIntegration integration;
    private long sequence;

    @Autowired
    PastIntegrationTest(PastIntegrations past) {
        this.past = past;
        integration = past.begin(id);
    }

    @Test
    void hasNothingBeforeItsFirstEvent() {
        assertThat(integration.state()).hasToString("{\"credentials\":{},\"secrets\":{},\"handlers\":{}}");
        assertThat(integration.members(Resource.integration(id))).isNull();
    }

    @Test
    void isRenamedDeletedRestoredAndPurged() {
        happen(created(), new IntegrationRenamed(id, "b", "a"), new IntegrationDeleted(id, BEGIN));
        assertThat(integration.members(Resource.integration(id))).hasToString("{\"name\":\"b\",\"deleted\":true}");

        happen(new IntegrationRestored(id));
        assertThat(integration.members(Resource.integration(id))).hasToString("{\"name\":\"b\",\"deleted\":false}");

        happen(credentialAdded(), new IntegrationDeleted(id, BEGIN), new IntegrationPurged(id));
        assertThat(integration.state())
                .hasToString("{\"name\":\"b\",\"deleted\":true,\"purged\":true,\"credentials\":{},\"secrets\":{},"
                        + "\"handlers\":{}}");
        assertThat(integration.name(Resource.integration(id))).isEqualTo("b");
    }

    @Test
    void knowsByWhichIdsOthersKnowIt() {
        happen(created(), new ExternalIdsChanged(id, Map.of("agent", "7")));
        assertThat(integration.members(Resource.integration(id)))
                .hasToString("{\"name\":\"a\",\"deleted\":false,\"externalIds\":{\"agent\":\"7\"}}");

        happen(new ExternalIdsChanged(id, Map.of()));
        assertThat(integration.members(Resource.integration(id))).hasToString("{\"name\":\"a\",\"deleted\":false}");
    }

    @Test
    void keepsTheValueOfACredentialSealed() {
        happen(created(), credentialAdded(), new CredentialChanged(id, part, "TOKEN", "ihs1.second.x", 2));

        ObjectNode members = Objects.requireNonNull(integration.members(Resource.credential(part)));

        assertThat(members.get("key").asString()).isEqualTo("TOKEN");
        assertThat(members.get("value").isPojo()).isTrue();
        assertThat(integration.state().get("credentials").propertyNames()).containsExactly(part.toString());
    }

    @Test
    void hasWhatWasRemovedAgainWhenItComesBack() {
        happen(created(), credentialAdded(), new CredentialRemoved(id, part, BEGIN));
        assertThat(integration.members(Resource.credential(part))).isNull();
        assertThat(integration.name(Resource.credential(part))).isEqualTo("TOKEN");
        assertThat(integration.state().get("credentials")).isEmpty();

        happen(new CredentialRestored(id, part));
        assertThat(integration.members(Resource.credential(part))).isNotNull();
    }

    @Test
    void saysWhatBecameOfEachVersionOfASecret() {
        happen(
                created(),
                new SecretAdded(id, part, "KEY", "ihs1.first.x", 1, "…st", BEGIN, null, "fp-1"),
                new SecretVersionAdded(id, part, "ihs1.second.x", 2, BEGIN, "…nd", null, BEGIN, "fp-2", null),
                new SecretVersionAdded(id, part, "ihs1.third.x", 3, null, "…rd", null, BEGIN, "fp-3", 1L),
                new SecretVersionDestroyed(id, part, 2));

        assertThat(integration.members(Resource.secret(part))).hasToString("""
                        {"key":"KEY","version":3,"remindAt":"2026-01-01T00:00:00Z","versions":{\
                        "1":{"state":"former","createdAt":"2026-01-01T00:00:01Z","overlapEndsAt":"2026-01-01T00:00:00Z"},\
                        "2":{"state":"destroyed","createdAt":"2026-01-01T00:00:02Z","destroyedAt":"2026-01-01T00:00:04Z"},\
                        "3":{"state":"current","createdAt":"2026-01-01T00:00:03Z","restoredFrom":1}}}""");
        assertThat(integration.sealedSecrets()).containsOnly(Map.entry(part.toString(), "ihs1.third.x"));

        happen(new SecretRemoved(id, part, BEGIN));
        assertThat(integration.sealedSecrets()).isEmpty();
    }

    @Test
    void knowsTheVersionOfTheSigningSecretOnceItWasRotated() {
        happen(created());
        assertThat(integration.state().has("signingSecret")).isFalse();

        happen(new SigningSecretRotated(id, 2, BEGIN), new SigningSecretRotated(id, 3, BEGIN));
        assertThat(integration.state().get("signingSecret")).hasToString("{\"version\":3}");
        assertThat(integration.members(Resource.signingSecret(id))).hasToString("{\"version\":3}");
    }

    @Test
    void hasHandlersWithTheirFormerNamesAndExactNumbers() {
        UUID other = Uuid7.next();
        happen(
                created(),
                handlerAdded(part, "one", "{\"n\":1.10,\"big\":1e400}"),
                handlerChanged(part, "two", "{\"n\":1.10,\"big\":1e400}"),
                new HandlerDisabled(id, part, "by-operator"));

        assertThat(ExactJson.MAPPER.writeValueAsString(integration.members(Resource.handler(part))))
                .isEqualTo("""
                        {"name":"two","defaultArgs":{"n":1.10,"big":1e400},"method":"PUT","source":"manual",\
                        "orphaned":false,"enabled":false,"disabledReason":"by-operator",\
                        "aliases":[{"name":"one","until":"2026-01-31T00:00:02Z"}]}""");

        happen(handlerAdded(other, "one", "{}"));
        assertThat(integration.state().get("handlers").get(part.toString()).get("aliases"))
                .isEmpty();

        happen(new HandlerRemoved(id, part, null));
        assertThat(integration.state().get("handlers").propertyNames()).containsExactly(other.toString());
    }

    @Test
    void goesOnBehindAnEventThatCannotBeRead() {
        happen(created(), credentialAdded());
        integration.forget(sequence++);

        assertThat(integration.members(Resource.credential(part))).isNull();
        assertThat(integration.state().get("name").asString()).isEqualTo("a");
        assertThat(integration.state().get("credentials")).isNotEmpty();

        happen(new CredentialChanged(id, part, "TOKEN", "ihs1.second.x", 2));
        assertThat(integration.members(Resource.credential(part))).isNotNull();
        assertThat(integration.members(Resource.integration(id))).isNull();
    }

    @Test
    void saysWhatBuildsOnAnEventThatCouldNotBeRead() {
        happen(created());
        integration.forget(sequence++);

        assertThat(integration.apply(new CredentialChanged(id, part, "TOKEN", "ihs1.second.x", 2), next()))
                .isFalse();
        assertThat(integration.apply(new IntegrationRenamed(id, "b", "a"), next()))
                .isTrue();
        assertThat(integration.state().get("name").asString()).isEqualTo("b");
    }

    @Test
    void goesOnWhereItsViewsStand() {
        InMemoryViews views = new InMemoryViews();
        past.over(views, id).apply(created(), next());

        past.over(views, id).apply(new IntegrationRenamed(id, "b", "a"), next());

        assertThat(past.over(views, id).state().get("name").asString()).isEqualTo("b");
    }

    private void happen(IntegrationEvent... events) {
        for (IntegrationEvent event : events) {
            assertThat(integration.apply(event, next())).isTrue();
        }
    }

    private Position next() {
        Position position = new Position(sequence, BEGIN.plusSeconds(sequence));
        sequence++;
        return position;
    }

    private IntegrationEvent created() {
        return new IntegrationCreated(id, "a", null);
    }

    private IntegrationEvent credentialAdded() {
        return new CredentialAdded(id, part, "TOKEN", "ihs1.first.x", 1);
    }

    private IntegrationEvent handlerAdded(UUID handler, String name, String args) {
        return new HandlerAdded(
                id, handler, name, args(args), HandlerSettings.EMPTY, HandlerSource.OPENAPI, "POST /a", null);
    }

    private IntegrationEvent handlerChanged(UUID handler, String name, String args) {
        return new HandlerChanged(
                id,
                handler,
                name,
                args(args),
                new HandlerSettings("PUT", null, null, null, null, null),
                HandlerSource.MANUAL,
                null,
                null,
                List.of("name"));
    }

    private static ObjectNode args(String text) {
        return ExactJson.MAPPER.readValue(text, ObjectNode.class);
    }
}
