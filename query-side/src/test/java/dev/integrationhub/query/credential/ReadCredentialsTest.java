package dev.integrationhub.query.credential;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
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
class ReadCredentialsTest {
    private final Events events;
    private final Api api;
    private final Keyring keyring;
    private final JdbcClient jdbc;
    private final UUID integration = Uuid7.next();
    private final UUID credential = Uuid7.next();

    @Autowired
    ReadCredentialsTest(Events events, Api api, Keyring keyring, JdbcClient jdbc) {
        this.events = events;
        this.api = api;
        this.keyring = keyring;
        this.jdbc = jdbc;
    }

    @Test
    void opensTheValueForTheReader() {
        added();

        Api.Answer answer = api.get(path());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().propertyNames())
                .containsExactly("id", "integrationId", "key", "value", "createdAt", "updatedAt");
        assertThat(answer.json().get("value").asString()).isEqualTo("123456:ABC-é");

        events.happen(new CredentialChanged(integration, credential, "BOT_TOKEN", seal("next", 2), 2));

        assertThat(api.get(path()).json().get("value").asString()).isEqualTo("next");
        assertThat(api.get(path()).header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get("/integrations/" + integration + "/credentials").json())
                .hasSize(1);
        assertThat(api.get("/integrations/" + integration).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void showsNoValueOnceItsKeyIsDestroyed() {
        added();
        jdbc.sql("delete from keyring.value_key where integration_id = ?")
                .param(integration)
                .update();

        assertThat(api.get(path()).json().get("value").isNull()).isTrue();
        assertThat(api.get("/integrations/" + integration + "/credentials")
                        .json()
                        .get(0)
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void forgetsARemovedCredential() {
        added();
        events.happen(new CredentialRemoved(integration, credential, Instant.now()));

        Api.Answer answer = api.get(path());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("credential-not-found");
        assertThat(api.get("/integrations/" + integration + "/credentials/no-uuid")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/integrations/" + integration + "/credentials").json())
                .isEmpty();
    }

    private void added() {
        events.happen(
                new IntegrationCreated(integration, "bot", null),
                new CredentialAdded(integration, credential, "BOT_TOKEN", seal("123456:ABC-é", 1), 1));
    }

    private String seal(String value, long version) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integration, credential, version), ClearText.of(value));
    }

    private String path() {
        return "/integrations/" + integration + "/credentials/" + credential;
    }
}
