package dev.integrationhub.command.integration;

import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.command.DisableHandler;
import dev.integrationhub.api.integration.command.EnableHandler;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.webhook.WebhookSettings;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.noArgs;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static dev.integrationhub.command.integration.WrittenState.written;
import static org.assertj.core.api.Assertions.assertThat;

/** How handlers deliver, and whether they do. */
class HandlerDeliveryTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000f");
    private static final HandlerDisabled DISABLED = new HandlerDisabled(ID, PART, "target-gone");
    private static final HandlerEnabled ENABLED = new HandlerEnabled(ID, PART);
    private static final DeliverySettings DELIVERY = new DeliverySettings(
            List.of("5s"),
            3,
            null,
            null,
            null,
            null,
            new TargetAuthentication(TargetAuthenticationType.BEARER, "TARGET_KEY", null));

    private final NamesInMemory names = new NamesInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);

    @Test
    void namesTheSettingsAsOneMember() {
        fixture.given(CREATED, HANDLER_ADDED).when(change(DELIVERY)).expectEvents(changed(DELIVERY));
    }

    @Test
    void clearsThemWhereTheyAreLeftOut() {
        fixture.given(CREATED, HANDLER_ADDED, changed(DELIVERY))
                .when(change(null))
                .expectEvents(changed(null));
    }

    @Test
    void doesNothingWhereTheyAreTheSame() {
        fixture.given(CREATED, HANDLER_ADDED, changed(DELIVERY))
                .when(change(DELIVERY))
                .expectNoEvents();
    }

    @Test
    void usesTheSecretOfItsTarget() {
        fixture.given(CREATED, HANDLER_ADDED, changed(DELIVERY))
                .when(new AddSecret(ID, OTHER, "TARGET_KEY", new SealedSecretValue("ihs1.a.b", "fp", null), null, null))
                .expectResultMessagePayloadMatching(
                        written(SecretDetail.class, SecretDetail::usedBy, List.of("order-created")));
    }

    @Test
    void isDisabledAndSaysWhy() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new DisableHandler(ID, PART, "target-gone", IfMatch.of(1)))
                .expectEvents(DISABLED)
                .expectState(
                        integration -> assertThat(reason(handler(integration))).isEqualTo("target-gone"));
    }

    @Test
    void staysDisabledForTheFirstReason() {
        fixture.given(CREATED, HANDLER_ADDED, DISABLED)
                .when(new DisableHandler(ID, PART, "by-operator"))
                .expectNoEvents()
                .expectState(
                        integration -> assertThat(reason(handler(integration))).isEqualTo("target-gone"));
    }

    @Test
    void isEnabledAgain() {
        fixture.given(CREATED, HANDLER_ADDED, DISABLED)
                .when(new EnableHandler(ID, PART, IfMatch.of(2)))
                .expectEvents(ENABLED)
                .expectState(integration ->
                        assertThat(handler(integration).disablement()).isNull());
    }

    @Test
    void isEnabledOnce() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new EnableHandler(ID, PART, IfMatch.ANY))
                .expectNoEvents();
    }

    @Test
    void isNeitherForWhoReadAnOlderVersion() {
        fixture.given(CREATED, HANDLER_ADDED, DISABLED)
                .when(new EnableHandler(ID, PART, IfMatch.of(1)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED));
        IntegrationFixture.with(names)
                .given(CREATED, HANDLER_ADDED, DISABLED)
                .when(new DisableHandler(ID, PART, "r", IfMatch.of(1)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED));
    }

    @Test
    void mustBeThere() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new DisableHandler(ID, OTHER, "r"))
                .expectException(problem(ProblemCode.HANDLER_NOT_FOUND));
        IntegrationFixture.with(names)
                .given(CREATED, HANDLER_ADDED, new IntegrationDeleted(ID, NOW))
                .when(new DisableHandler(ID, PART, "r"))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED));
    }

    @Test
    void staysDisabledWhateverElseChanges() {
        fixture.given(CREATED, HANDLER_ADDED, DISABLED, new HandlerOrphaned(ID, PART, "gone"))
                .when(change(DELIVERY))
                .expectState(
                        integration -> assertThat(reason(handler(integration))).isEqualTo("target-gone"));
    }

    @Test
    void isEnabledWhereASyncBringsItBack() {
        SyncedHandler said = new SyncedHandler("order-created", noArgs(), HandlerSettings.EMPTY);
        HandlerSyncStep back = new HandlerSyncStep.Create(
                OTHER, "order-created", noArgs(), HandlerSettings.EMPTY, "POST /orders", said);

        fixture.given(
                        CREATED,
                        new HandlerAdded(
                                ID,
                                PART,
                                "order-created",
                                noArgs(),
                                HandlerSettings.EMPTY,
                                HandlerSource.OPENAPI,
                                "POST /orders",
                                said),
                        DISABLED,
                        new HandlerRemoved(ID, PART, null))
                .when(new SyncHandlers(ID, "sofa", "digest", 3, List.of(back), new SyncCounts(1, 0, 0, 0, 0)))
                .expectState(integration ->
                        assertThat(handler(integration).disablement()).isNull());
    }

    private static Handler handler(Integration integration) {
        return integration.snapshot(0).handler("order-created");
    }

    private static @Nullable String reason(Handler handler) {
        Disablement disablement = handler.disablement();
        return disablement == null ? null : disablement.reason();
    }

    private static ChangeHandler change(@Nullable DeliverySettings delivery) {
        return new ChangeHandler(
                ID, PART, "order-created", noArgs(), null, null, null, WebhookSettings.USUAL, delivery, IfMatch.ANY);
    }

    private static HandlerChanged changed(@Nullable DeliverySettings delivery) {
        return new HandlerChanged(
                ID,
                PART,
                "order-created",
                noArgs(),
                HandlerSettings.EMPTY.with(delivery),
                HandlerSource.MANUAL,
                null,
                null,
                List.of("delivery"));
    }
}
