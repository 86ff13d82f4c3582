package dev.integrationhub.query.signing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.SigningKeys;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadSigningSecretTest {
    private final Events events;
    private final Api api;
    private final SigningKeys keys;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final UUID integration = Uuid7.next();
    private final String path = "/integrations/" + integration + "/signing-secret";

    @Autowired
    ReadSigningSecretTest(
            Events events, Api api, SigningKeys keys, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.events = events;
        this.api = api;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void showsTheVersionsThatSignAndNoValue() {
        events.happen(new IntegrationCreated(integration, "a", null));
        JsonNode first = api.get(path).json();
        assertThat(first.propertyNames()).containsExactly("version", "versions");
        assertThat(first.get("version").asLong()).isEqualTo(1);
        assertThat(first.get("versions")).hasSize(1);
        assertThat(first.get("versions").get(0).propertyNames()).containsExactly("version", "createdAt", "retiresAt");
        assertThat(first.get("versions").get(0).get("retiresAt").isNull()).isTrue();

        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> keys.rotate(integration, 1, now, now.plusSeconds(60)));

        JsonNode rotated = api.get(path).json();
        assertThat(rotated.get("version").asLong()).isEqualTo(2);
        assertThat(rotated.get("versions")).hasSize(2);
        assertThat(rotated.get("versions").get(1).get("version").asLong()).isEqualTo(1);
        assertThat(Instant.parse(rotated.get("versions").get(1).get("retiresAt").asString()))
                .isEqualTo(now.plusSeconds(60));
    }

    @Test
    void makesNoneForAnIntegrationThatIsNotThere() {
        assertThat(api.get(path).json().get("code").asString()).isEqualTo("integration-not-found");
        events.happen(
                new IntegrationCreated(integration, "a", null), new IntegrationDeleted(integration, Instant.now()));
        assertThat(api.get(path).json().get("code").asString()).isEqualTo("integration-deleted");

        assertThat(jdbc.sql("select count(*) from keyring.signing_key where integration_id = ?")
                        .param(integration)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
