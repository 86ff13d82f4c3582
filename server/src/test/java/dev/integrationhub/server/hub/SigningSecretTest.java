package dev.integrationhub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.sign.OutgoingHeaders;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The secret with which deliveries are signed, as a client sees it. */
class SigningSecretTest {
    private static final String WHY = "{\"reason\":\" Set up the shop \"}";

    private final String id = integration();
    private final String at = "/integrations/" + id;
    private final String secret = at + "/signing-secret";

    @Test
    void isRevealedOnceItIsOnRecord() {
        Answer revealed = hub().post(secret + "/reveal", WHY).expect(200);

        assertThat(revealed.json().propertyNames()).containsExactly("value", "version");
        assertThat(revealed.text("value")).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(revealed.text("value").substring(6)))
                .hasSize(32);
        assertThat(revealed.json().path("version").asLong()).isEqualTo(1);
        assertThat(revealed.header("Cache-Control")).contains("no-store");
        assertThat(hub().post(secret + "/reveal", WHY).text("value")).isEqualTo(revealed.text("value"));
        JsonNode entry = hub().get(at + "/audit-logs?class=all&limit=1").json().get(0);
        assertThat(entry.path("action").asString()).isEqualTo("signing-secret.revealed");
        assertThat(entry.path("reason").asString()).isEqualTo("Set up the shop");
        assertThat(entry.path("class").asString()).isEqualTo("data-access");
    }

    @Test
    void isRotatedWithAnOverlap() {
        String former = reveal();

        JsonNode rotated = hub().post(secret + "/rotate", "{\"overlap\":\"PT1H\"}")
                .expect(200)
                .json();

        assertThat(rotated.path("version").asLong()).isEqualTo(2);
        assertThat(Instant.parse(rotated.at("/versions/1/retiresAt").asString()))
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(Duration.ofMinutes(1)));
        assertThat(hub().get(secret).expect(200).json()).isEqualTo(rotated);
        assertThat(reveal()).isNotEqualTo(former);
        assertThat(signatures()).hasSize(2);
        assertThat(hub().get(at + "/audit-logs?class=all").response().body()).contains("signing-secret.rotated");
    }

    @Test
    void isRotatedWithADayOfOverlapUnlessItIsSaid() {
        JsonNode rotated =
                hub().send("POST", secret + "/rotate", null).expect(200).json();
        assertThat(rotated.path("version").asLong()).isEqualTo(2);
        assertThat(rotated.path("versions")).hasSize(1);

        rotated = hub().post(secret + "/rotate", "{}").expect(200).json();
        assertThat(Instant.parse(rotated.at("/versions/1/retiresAt").asString()))
                .isCloseTo(Instant.now().plus(Duration.ofDays(1)), within(Duration.ofMinutes(1)));
    }

    @Test
    void signsWithTheNewOneAloneFromTheAnswerOnIfThereIsNoOverlap() {
        assertThat(signatures()).hasSize(1);

        hub().post(secret + "/rotate", "{\"overlap\":\"PT0S\"}").expect(200);

        assertThat(signatures()).hasSize(1);
        assertThat(hub().get(secret).json().path("versions")).hasSize(1);
    }

    @Test
    void isRotatedOnceForAnIdempotencyKeyAndRevealedEachTime() {
        String key = unique("key");
        Answer rotated =
                hub().post(secret + "/rotate", "{}", "Idempotency-Key", key).expect(200);
        assertThat(hub().post(secret + "/rotate", "{}", "Idempotency-Key", key).json())
                .isEqualTo(rotated.json());
        assertThat(hub().get(secret).json().path("version").asLong()).isEqualTo(2);

        hub().post(secret + "/reveal", WHY, "Idempotency-Key", key).expect(200);
        assertThat(hub().post(secret + "/reveal", WHY, "Idempotency-Key", key)
                        .expect(200)
                        .header("Idempotency-Replayed"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"overlap\":\"P31D\"}",
                "{\"overlap\":\"-PT1S\"}",
                "{\"overlap\":\"soon\"}",
                "{\"overlapSeconds\":1}"
            })
    void isNotRotatedInAWayThatIsNotKnown(String body) {
        hub().post(secret + "/rotate", body).expectProblem(422, "validation-failed");

        assertThat(hub().get(secret).json().path("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":\"x\",\"version\":1}"})
    void isNotRevealedWithoutAReasonOrInAFormerVersion(String body) {
        hub().post(secret + "/reveal", body).expectProblem(422, "validation-failed");
    }

    @Test
    void isNotRevealedInABrowserUnlessTheOperatorWantsIt() {
        String name = unique("owner");
        hub().post(
                        "/users",
                        "{\"username\":\"%s\",\"password\":\"seven tall sofas, one blue door\",\"grants\":[{\"role\":\"owner\"}]}"
                                .formatted(name))
                .expect(201);
        Browser browser = Browser.of(hub());
        browser.login(name, "seven tall sofas, one blue door").expect(200);

        browser.post(secret + "/reveal", WHY).expectProblem(403, "reveal-refused");
        browser.post(secret + "/rotate", "{}").expect(200);
    }

    @Test
    void isDestroyedWithTheIntegration() {
        reveal();
        hub().post(secret + "/rotate", "{}").expect(200);
        assertThat(keys()).isEqualTo(2);

        hub().delete(at + "?purge=true").expect(204);

        assertThat(keys()).isZero();
        hub().get(secret).expectProblem(410, "integration-deleted");
        hub().post(secret + "/rotate", "{}").expectProblem(410, "integration-deleted");
        hub().post(secret + "/reveal", WHY).expectProblem(410, "integration-deleted");
        assertThat(keys()).isZero();
    }

    @Test
    void isOfAnIntegrationThatIsThere() {
        String missing = "/integrations/019f0000-0000-7000-8000-000000000002/signing-secret";

        hub().get(missing).expectProblem(404, "integration-not-found");
        hub().post(missing + "/rotate", "{}").expectProblem(404, "integration-not-found");
        hub().post(missing + "/reveal", WHY).expectProblem(404, "integration-not-found");
    }

    private String reveal() {
        return hub().post(secret + "/reveal", WHY).expect(200).text("value");
    }

    private String[] signatures() {
        Route route = new Route(
                UUID.randomUUID(),
                UUID.fromString(id),
                "shop",
                "orders",
                "POST",
                null,
                "{}",
                WebhookSettings.USUAL,
                false,
                DeliverySettings.USUAL,
                true);
        return hub().bean(OutgoingHeaders.class)
                .of(route, UUID.randomUUID(), new byte[0])
                .first("webhook-signature")
                .orElseThrow()
                .split(" ", -1);
    }

    private long keys() {
        return hub().bean(JdbcClient.class)
                .sql("select count(*) from keyring.signing_key where integration_id = ?")
                .param(UUID.fromString(id))
                .query(Long.class)
                .single();
    }
}
