package dev.integrationhub.command.integration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.command.AddHandler;
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.ChallengeType;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.SECRET_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.noArgs;
import static dev.integrationhub.command.integration.WrittenState.written;

/** How handlers receive webhooks, and with which secrets. */
class HandlerWebhooksTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000f");
    private static final UUID THIRD = UUID.fromString("019f0000-0000-7000-8000-00000000000e");
    private static final WebhookSettings GITHUB = new WebhookSettings(
            List.of("POST", "PUT"),
            Verification.of(VerificationScheme.GITHUB, "WEBHOOK_SECRET"),
            ResponseMode.SYNC,
            new FixedResponse(200, Map.of("X-A", "b"), "ok"),
            new WebhookLimits(1024, 5),
            new Deduplication(DeduplicationKey.NONE, null, null));

    private final NamesInMemory names = new NamesInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);

    @Test
    void addsAHandlerWithItsSettings() {
        HandlerSettings settings = HandlerSettings.EMPTY.with(GITHUB);

        fixture.given(CREATED)
                .when(new AddHandler(ID, PART, "order-created", noArgs(), settings))
                .expectEvents(new HandlerAdded(
                        ID, PART, "order-created", noArgs(), settings, HandlerSource.MANUAL, null, null));
    }

    @Test
    void namesEachMemberThatChanges() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(change("order-created", GITHUB))
                .expectEvents(changed(
                        "order-created",
                        GITHUB,
                        "webhookMethods",
                        "verification",
                        "responseMode",
                        "response",
                        "limits",
                        "deduplication"));
    }

    @Test
    void clearsWhatIsLeftOut() {
        WebhookSettings less =
                new WebhookSettings(null, GITHUB.verification(), null, null, GITHUB.limits(), GITHUB.deduplication());

        fixture.given(CREATED, HANDLER_ADDED, changed("order-created", GITHUB, "verification"))
                .when(change("order-created", less))
                .expectEvents(changed("order-created", less, "webhookMethods", "responseMode", "response"));
    }

    @Test
    void saysWhichHandlersUseASecret() {
        WebhookSettings challenged = challenged("WEBHOOK_SECRET");

        fixture.given(CREATED, added(PART, "first", GITHUB), added(OTHER, "second", challenged))
                .when(new AddSecret(
                        ID, THIRD, "WEBHOOK_SECRET", new SealedSecretValue("ihs1.a.b", "fp", null), null, null))
                .expectResultMessagePayloadMatching(
                        written(SecretDetail.class, SecretDetail::usedBy, List.of("first", "second")));
        IntegrationFixture.with(names)
                .given(CREATED, added(PART, "first", GITHUB))
                .when(new AddSecret(ID, THIRD, "ANOTHER", new SealedSecretValue("ihs1.a.b", "fp", null), null, null))
                .expectResultMessagePayloadMatching(written(SecretDetail.class, SecretDetail::usedBy, List.of()));
    }

    @Test
    void saysWhichSecretsThereAreForAHandler() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new AddHandler(ID, OTHER, "order-created", noArgs(), HandlerSettings.EMPTY.with(GITHUB)))
                .expectResultMessagePayloadMatching(written(
                        HandlerDetail.class,
                        detail -> detail.secrets().stream().map(Secret::key).toList(),
                        List.of("WEBHOOK_SECRET")));
    }

    private static WebhookSettings challenged(String secretKey) {
        Challenge challenge = new Challenge(ChallengeType.META, secretKey);
        Verification verification = new Verification(
                VerificationScheme.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                challenge);
        return new WebhookSettings(null, verification, null, null, null, null);
    }

    private static HandlerAdded added(UUID id, String name, WebhookSettings webhook) {
        return new HandlerAdded(
                ID, id, name, noArgs(), HandlerSettings.EMPTY.with(webhook), HandlerSource.MANUAL, null, null);
    }

    private static ChangeHandler change(String name, WebhookSettings webhook) {
        return new ChangeHandler(ID, PART, name, noArgs(), null, null, null, webhook, null, IfMatch.ANY);
    }

    private static HandlerChanged changed(String name, WebhookSettings webhook, String... members) {
        return new HandlerChanged(
                ID,
                PART,
                name,
                noArgs(),
                HandlerSettings.EMPTY.with(webhook),
                HandlerSource.MANUAL,
                null,
                null,
                List.of(members));
    }
}
