package dev.integrationhub.query.secret;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadSecretsTest {
    private final Events events;
    private final Api api;

    @Autowired
    ReadSecretsTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsTheEnvelopeOfTheNewestVersion() {
        UUID integration = Uuid7.next();
        UUID secret = Uuid7.next();
        String path = "/integrations/" + integration + "/secrets/" + secret;
        events.happen(
                new IntegrationCreated(integration, "bot", null),
                new SecretAdded(integration, secret, "WEBHOOK_SECRET", "ihs1.a.b", 1, null, null));
        assertThat(api.get(path).json().get("value").asString()).isEqualTo("ihs1.a.b");

        events.happen(new SecretVersionAdded(integration, secret, "ihs1.c.d", 2, null));

        Api.Answer answer = api.get(path);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().propertyNames())
                .containsExactly("id", "integrationId", "key", "value", "createdAt", "updatedAt");
        assertThat(answer.json().get("value").asString()).isEqualTo("ihs1.c.d");
        assertThat(api.get("/integrations/" + integration + "/secrets").json()).hasSize(1);

        events.happen(new SecretRemoved(integration, secret, Instant.now()));

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path).json().get("code").asString()).isEqualTo("secret-not-found");
    }
}
