package dev.integrationhub.query.secret;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadSecretsTest {
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    private final Events events;
    private final Api api;
    private final UUID integration = Uuid7.next();
    private final UUID secret = Uuid7.next();
    private final String path = "/integrations/" + integration + "/secrets/" + secret;

    @Autowired
    ReadSecretsTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsTheEnvelopeOfTheNewestVersion() {
        add();
        assertThat(api.get(path).json().get("value").asString()).isEqualTo("ihs1.a.b");

        events.happen(version(2, FUTURE));

        Api.Answer answer = api.get(path);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id",
                        "integrationId",
                        "key",
                        "value",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "hint",
                        "fingerprint",
                        "expiresAt",
                        "remindAt",
                        "state",
                        "usedBy");
        assertThat(answer.json().get("value").asString()).isEqualTo("ihs1.v.2");
        assertThat(answer.json().get("version").asLong()).isEqualTo(2);
        assertThat(answer.json().get("hint").asString()).isEqualTo("f3a9");
        assertThat(answer.json().get("fingerprint").asString()).isEqualTo("fp-2");
        assertThat(answer.json().get("state").asString()).isEqualTo("expiring");
        assertThat(api.get("/integrations/" + integration + "/secrets").json()).hasSize(1);
    }

    @Test
    void listsVersionsTheNewestFirst() {
        add();
        events.happen(version(2, PAST), version(3, FUTURE), version(4, FUTURE));
        events.happen(new SecretVersionDestroyed(integration, secret, 3));

        JsonNode versions = api.get(path + "/versions").json();

        assertThat(versions.valueStream().map(version -> version.get("version").asLong()))
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(versions.valueStream().map(version -> version.get("state").asString()))
                .containsExactly("current", "destroyed", "overlapping", "superseded");
        assertThat(versions.get(0).get("overlapEndsAt").isNull()).isTrue();
        assertThat(versions.get(2).get("overlapEndsAt").asString()).isEqualTo(FUTURE.toString());
        assertThat(versions.get(1).get("destroyedAt").isString()).isTrue();
        assertThat(versions.toString()).doesNotContain("ihs1");
    }

    @Test
    void showsARemovedSecretAgainWhenItComesBack() {
        add();
        events.happen(version(2, FUTURE), new SecretRemoved(integration, secret, FUTURE));
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path).json().get("code").asString()).isEqualTo("secret-not-found");
        assertThat(api.get(path + "/versions").status()).isEqualTo(404);
        assertThat(api.get("/integrations/" + integration + "/secrets").json()).isEmpty();

        events.happen(new SecretRestored(integration, secret));

        assertThat(api.get(path).header("ETag")).isEqualTo("\"4\"");
        assertThat(api.get(path + "/versions").json()).hasSize(2);

        events.happen(new SecretRemoved(integration, secret, FUTURE), new SecretPurged(integration, secret));

        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private void add() {
        events.happen(
                new IntegrationCreated(integration, "bot", null),
                new SecretAdded(integration, secret, "WEBHOOK_SECRET", "ihs1.a.b", 1, "", null, null, "fp-1"));
    }

    private SecretVersionAdded version(long number, Instant overlapEndsAt) {
        return new SecretVersionAdded(
                integration,
                secret,
                "ihs1.v." + number,
                number,
                overlapEndsAt,
                "f3a9",
                FUTURE,
                PAST,
                "fp-" + number,
                null);
    }
}
