package dev.integrationhub.ingress.sign;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.platform.keyring.SigningKeys;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.sign.StandardSignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OutgoingHeadersTest extends IngressTest {
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Duration OVERLAP = Duration.ofHours(1);

    @Autowired
    private OutgoingHeaders outgoing;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Keyring keyring;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Integration integration = Integration.some();
    private final UUID delivery = Uuid7.next();

    @BeforeEach
    void create() {
        events.happen(integration.created("signs"));
    }

    @Test
    void areThoseOfStandardWebhooksAndAnIdempotencyKey() {
        Headers headers = of(DeliverySettings.USUAL);

        assertThat(headers.toMap())
                .containsOnlyKeys("webhook-id", "webhook-timestamp", "webhook-signature", "Idempotency-Key")
                .containsEntry("webhook-id", List.of(delivery.toString()))
                .containsEntry("Idempotency-Key", List.of(delivery.toString()));
        long time = Long.parseLong(headers.first("webhook-timestamp").orElseThrow());
        assertThat(time).isCloseTo(Instant.now().getEpochSecond(), within(5L));
        assertThat(headers.first("webhook-signature"))
                .hasValue(StandardSignature.of(keys.open(integration.id()), delivery.toString(), time, BODY));
    }

    @Test
    void haveTheSignaturesOfBothKeysWhileTheSecretIsRotated() {
        assertThat(signatures(of(DeliverySettings.USUAL))).hasSize(1);

        rotate(2, OVERLAP);

        Headers headers = of(DeliverySettings.USUAL);
        long time = Long.parseLong(headers.first("webhook-timestamp").orElseThrow());
        assertThat(signatures(headers)).hasSize(2);
        assertThat(headers.first("webhook-signature"))
                .hasValue(StandardSignature.of(keys.open(integration.id()), delivery.toString(), time, BODY));

        rotate(3, Duration.ZERO);

        assertThat(signatures(of(DeliverySettings.USUAL))).hasSize(1);
        assertThat(keys.open(integration.id())).extracting("version").containsExactly(3L);
    }

    @Test
    void needNoDatabaseOnceTheKeyIsKnown() {
        of(DeliverySettings.USUAL);
        Integration unknown = Integration.some();
        jdbc.sql("alter table keyring.signing_key rename to signing_key_away").update();
        try {
            assertThat(signatures(of(DeliverySettings.USUAL))).hasSize(1);
            assertThatThrownBy(() -> of(unknown, DeliverySettings.USUAL))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.UNAVAILABLE));
        } finally {
            jdbc.sql("alter table keyring.signing_key_away rename to signing_key")
                    .update();
        }
        assertThat(of(unknown, DeliverySettings.USUAL).first("webhook-signature"))
                .isPresent();
    }

    @Test
    void haveTheCredentialThatTheTargetAsksForOrAreNotMade() {
        UUID secret = Uuid7.next();
        String first =
                keyring.seal(new SealedFor(Purpose.SECRET, integration.id(), secret, 1), ClearText.of("a-token"));
        DeliverySettings settings = asking("TARGET_TOKEN");

        fails(settings);
        events.happen(integration.secret(secret, "TARGET_TOKEN", first, null));
        assertThat(of(settings).first("Authorization")).hasValue("Bearer a-token");
        assertThat(of(settings).first("webhook-signature")).isPresent();

        String second =
                keyring.seal(new SealedFor(Purpose.SECRET, integration.id(), secret, 2), ClearText.of("another"));
        events.happen(integration.rotated(secret, 2, second, Instant.now().plus(OVERLAP)));
        assertThat(of(settings).first("Authorization")).hasValue("Bearer another");

        // Without the current value the former one is not shown in its place.
        keyring.destroy(integration.id(), secret, 2);
        events.happen(integration.renamed("forgets"));
        fails(settings);

        events.happen(integration.secretRemoved(secret));
        fails(settings);
    }

    @Test
    void areNotMadeWithASecretThatHasExpired() {
        UUID secret = Uuid7.next();
        String sealed =
                keyring.seal(new SealedFor(Purpose.SECRET, integration.id(), secret, 1), ClearText.of("a-token"));
        events.happen(integration.secret(secret, "EXPIRED", sealed, Instant.now()));

        fails(asking("EXPIRED"));
    }

    private Headers of(DeliverySettings settings) {
        return of(integration, settings);
    }

    private Headers of(Integration one, DeliverySettings settings) {
        return outgoing.of(WebhookRoutes.delivering(one.id(), settings), delivery, BODY);
    }

    private void fails(DeliverySettings settings) {
        assertThatThrownBy(() -> of(settings))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.TARGET_SECRET_MISSING));
    }

    private void rotate(long version, Duration overlap) {
        Instant now = Instant.now();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> keys.rotate(integration.id(), version - 1, now, now.plus(overlap)));
        events.happen(new SigningSecretRotated(integration.id(), version, now.plus(overlap)));
    }

    private static DeliverySettings asking(String secretKey) {
        return new DeliverySettings(
                null,
                null,
                null,
                null,
                null,
                null,
                new TargetAuthentication(TargetAuthenticationType.BEARER, secretKey, null));
    }

    private static List<String> signatures(Headers headers) {
        return List.of(headers.first("webhook-signature").orElseThrow().split(" ", -1));
    }
}
