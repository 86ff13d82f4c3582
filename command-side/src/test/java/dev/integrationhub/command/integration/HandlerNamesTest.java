package dev.integrationhub.command.integration;

import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.SyncedHandler;
import dev.integrationhub.api.integration.command.AddHandler;
import dev.integrationhub.api.integration.command.ChangeHandler;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.integration.command.RemoveHandler;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.command.SyncHandlers;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.command.naming.NameKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.SECRET_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.noArgs;
import static dev.integrationhub.command.integration.WrittenState.written;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the names that handlers had. */
class HandlerNamesTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000f");

    private final NamesInMemory names = new NamesInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);

    @Test
    void keepsTheFormerNameForTheHandler() {
        fixture.givenCurrentTime(NOW)
                .andGiven(CREATED, HANDLER_ADDED)
                .when(change("order-made"))
                .expectResultMessagePayloadMatching(written(
                        HandlerDetail.class,
                        HandlerDetail::aliases,
                        List.of(new HandlerAlias("order-created", NOW.plus(HandlerAlias.LIFETIME)))));
    }

    @Test
    void endsAnAliasWithTheReturnToTheName() {
        names.leave(NameKind.HANDLER, "order-created", ID, PART, NOW.plusSeconds(1));

        fixture.given(CREATED, HANDLER_ADDED, renamed(PART, "order-made"))
                .when(change("order-created"))
                .expectResultMessagePayloadMatching(written(
                        HandlerDetail.class,
                        detail -> detail.aliases().stream()
                                .map(HandlerAlias::name)
                                .toList(),
                        List.of("order-made")));

        assertThat(names.isTaken(NameKind.HANDLER, "order-created")).isTrue();
        assertThat(names.aliasUntil(NameKind.HANDLER, "order-made")).isNotNull();
    }

    @Test
    void endsAnAliasWhenAnotherHandlerOfTheIntegrationTakesTheName() {
        names.leave(NameKind.HANDLER, "order-created", ID, PART, NOW.plusSeconds(1));

        fixture.given(CREATED, HANDLER_ADDED, renamed(PART, "order-made"))
                .when(new AddHandler(ID, OTHER, "order-created", noArgs(), HandlerSettings.EMPTY));
        assertThat(names.holderOf(NameKind.HANDLER, "order-created")).isEqualTo(OTHER);

        fixture.given(CREATED, HANDLER_ADDED, renamed(PART, "order-made"), added(OTHER, "order-created"))
                .when(new ChangeHandler(
                        ID, PART, "order-made", noArgs(), "PUT", null, null, WebhookSettings.USUAL, null, IfMatch.ANY))
                .expectResultMessagePayloadMatching(written(HandlerDetail.class, HandlerDetail::aliases, List.of()));
    }

    @Test
    void freesTheFormerNamesOfARemovedHandler() {
        names.take(NameKind.HANDLER, "order-made", ID, PART);
        names.leave(NameKind.HANDLER, "order-created", ID, PART, NOW.plusSeconds(1));

        fixture.given(CREATED, HANDLER_ADDED, renamed(PART, "order-made"))
                .when(new RemoveHandler(ID, PART, IfMatch.ANY))
                .expectEvents(new HandlerRemoved(ID, PART, null));

        assertThat(names.holderOf(NameKind.HANDLER, "order-made")).isNull();
        assertThat(names.holderOf(NameKind.HANDLER, "order-created")).isNull();
    }

    @Test
    void claimsFormerNamesAgainWhenTheIntegrationComesBackUnlessSomebodyHasThem() {
        HandlerChanged renamed = renamed(PART, "order-made");
        HandlerChanged again = renamed(PART, "order-done");
        names.take(NameKind.HANDLER, "order-made", OTHER, OTHER);

        fixture.givenCurrentTime(NOW)
                .andGiven(CREATED, HANDLER_ADDED, renamed, again, new IntegrationDeleted(ID, NOW))
                .when(new RestoreIntegration(ID));

        assertThat(names.isTaken(NameKind.HANDLER, "order-done")).isTrue();
        assertThat(names.aliasUntil(NameKind.HANDLER, "order-created")).isEqualTo(NOW.plus(HandlerAlias.LIFETIME));
        assertThat(names.holderOf(NameKind.HANDLER, "order-made")).isEqualTo(OTHER);
    }

    @Test
    void passesNamesOnWithoutLeavingAliases() {
        names.take(NameKind.HANDLER, "a", ID, PART);
        names.take(NameKind.HANDLER, "b", ID, OTHER);

        fixture.given(CREATED, added(PART, "a"), added(OTHER, "b"), SECRET_ADDED)
                .when(new SyncHandlers(
                        ID,
                        "sofa",
                        "digest",
                        3,
                        List.of(update(PART, "b"), update(OTHER, "c")),
                        new SyncCounts(0, 2, 0, 0, 0)));

        assertThat(names.holderOf(NameKind.HANDLER, "b")).isEqualTo(PART);
        assertThat(names.isTaken(NameKind.HANDLER, "b")).isTrue();
        assertThat(names.holderOf(NameKind.HANDLER, "c")).isEqualTo(OTHER);
        assertThat(names.aliasUntil(NameKind.HANDLER, "a")).isEqualTo(NOW.plus(HandlerAlias.LIFETIME));
    }

    @Test
    void knowsNoAliasOfANameThatASyncPassedOn() {
        fixture.given(CREATED, added(PART, "a"), added(OTHER, "b"), renamed(PART, "b"), renamed(OTHER, "a"))
                .when(new ChangeHandler(
                        ID, OTHER, "a", noArgs(), "PUT", null, null, WebhookSettings.USUAL, null, IfMatch.ANY))
                .expectResultMessagePayloadMatching(written(HandlerDetail.class, HandlerDetail::aliases, List.of()));
    }

    private static HandlerSyncStep.Update update(UUID id, String name) {
        return new HandlerSyncStep.Update(
                id,
                name,
                noArgs(),
                HandlerSettings.EMPTY,
                "POST /" + id,
                new SyncedHandler(name, noArgs(), HandlerSettings.EMPTY),
                List.of("name"));
    }

    private static HandlerChanged renamed(UUID id, String name) {
        return new HandlerChanged(
                ID, id, name, noArgs(), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null, List.of("name"));
    }

    private static HandlerAdded added(UUID id, String name) {
        return new HandlerAdded(ID, id, name, noArgs(), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null);
    }

    private static ChangeHandler change(String name) {
        return new ChangeHandler(ID, PART, name, noArgs(), null, null, null, WebhookSettings.USUAL, null, IfMatch.ANY);
    }
}
