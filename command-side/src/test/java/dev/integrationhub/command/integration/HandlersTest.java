package dev.integrationhub.command.integration;

import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.command.AddHandler;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.integration.command.RemoveHandler;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.command.naming.NameKind;

import static dev.integrationhub.api.webhook.WebhookSettings.USUAL;
import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.noArgs;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

class HandlersTest {
    private static final UUID SOMEBODY = UUID.fromString("019f0000-0000-7000-8000-00000000000f");
    private static final SyncedHandler SYNCED = new SyncedHandler("my-action", noArgs(), HandlerSettings.EMPTY);
    private static final SyncCounts COUNTS = new SyncCounts(1, 0, 0, 1, 0);

    private final NamesInMemory names = new NamesInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);

    @Test
    void addsAHandlerUnderANameNobodyElseHas() {
        fixture.given(CREATED)
                .when(new AddHandler(ID, PART, "order-created", noArgs(), HandlerSettings.EMPTY))
                .expectEvents(HANDLER_ADDED);

        assertThat(names.isTaken(NameKind.HANDLER, "order-created")).isTrue();
    }

    @Test
    void refusesANameThatAnotherIntegrationHas() {
        names.take(NameKind.HANDLER, "order-created", SOMEBODY, SOMEBODY);

        fixture.given(CREATED)
                .when(new AddHandler(ID, PART, "order-created", noArgs(), HandlerSettings.EMPTY))
                .expectException(problem(ProblemCode.HANDLER_NAME_TAKEN))
                .expectNoEvents();
    }

    @Test
    void changesAHandlerAndSaysWhatDiffers() {
        names.take(NameKind.HANDLER, "order-created", ID, PART);
        ObjectNode args = noArgs().put("timeout", 5000);

        fixture.given(CREATED, HANDLER_ADDED)
                .when(new ChangeHandler(ID, PART, "order-made", args, "PUT", null, null, USUAL, null, IfMatch.of(1)))
                .expectEvents(new HandlerChanged(
                        ID,
                        PART,
                        "order-made",
                        args,
                        new HandlerSettings("PUT", null, null, null, null, null),
                        HandlerSource.MANUAL,
                        null,
                        null,
                        List.of("name", "defaultArgs", "method")));

        assertThat(names.isTaken(NameKind.HANDLER, "order-made")).isTrue();
        assertThat(names.holderOf(NameKind.HANDLER, "order-created")).isEqualTo(PART);
        assertThat(names.aliasUntil(NameKind.HANDLER, "order-created")).isEqualTo(NOW.plus(HandlerAlias.LIFETIME));
    }

    @Test
    void doesNothingWhenNothingDiffers() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new ChangeHandler(
                        ID, PART, "order-created", noArgs(), null, null, null, USUAL, null, IfMatch.ANY))
                .expectNoEvents();
    }

    @Test
    void refusesAChangeByWhoReadAnOlderVersion() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new RemoveHandler(ID, PART, IfMatch.of(0)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED))
                .expectNoEvents();
    }

    @Test
    void removesAHandlerAndFreesItsName() {
        names.take(NameKind.HANDLER, "order-created", ID, PART);

        fixture.given(CREATED, HANDLER_ADDED)
                .when(new RemoveHandler(ID, PART, IfMatch.ANY))
                .expectEvents(new HandlerRemoved(ID, PART, null));

        assertThat(names.holderOf(NameKind.HANDLER, "order-created")).isNull();
    }

    @Test
    void appliesThePlanOfASync() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new SyncHandlers(
                        ID,
                        "sofa",
                        "digest",
                        1,
                        List.of(
                                new HandlerSyncStep.Create(
                                        SOMEBODY,
                                        "my-action",
                                        noArgs(),
                                        HandlerSettings.EMPTY,
                                        "POST /my-action",
                                        SYNCED),
                                new HandlerSyncStep.Orphan(PART, "gone")),
                        COUNTS))
                .expectEvents(
                        new HandlerAdded(
                                ID,
                                SOMEBODY,
                                "my-action",
                                noArgs(),
                                HandlerSettings.EMPTY,
                                HandlerSource.OPENAPI,
                                "POST /my-action",
                                SYNCED),
                        new HandlerOrphaned(ID, PART, "gone"),
                        new HandlersSynced(ID, "sofa", "digest", COUNTS));
    }

    @Test
    void doesNotApplyAPlanThatWasMadeBeforeAChange() {
        fixture.given(CREATED, HANDLER_ADDED)
                .when(new SyncHandlers(ID, "sofa", "digest", 0, List.of(), COUNTS))
                .expectException(StalePlanException.class)
                .expectNoEvents();
    }
}
