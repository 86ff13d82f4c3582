package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RestoreFormerState;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.naming.NameKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.CREDENTIAL_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.noArgs;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** How the plan of a restore is carried out. */
class RestorationTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000f");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final NamesInMemory names = new NamesInMemory();
    private final DueInMemory due = new DueInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names, due, new KeysInMemory());

    @Test
    void happensAsItWasPlanned() {
        IntegrationEvent changed = new CredentialChanged(ID, PART, "BOT_TOKEN", "ihs1.c.d", 2);
        IntegrationEvent renamed = new IntegrationRenamed(ID, "keycrm", "sofa");
        names.take(NameKind.INTEGRATION, "sofa", ID, ID);

        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(restore(1, renamed, changed))
                .expectEvents(renamed, changed);

        assertThat(names.taken(NameKind.INTEGRATION)).containsExactly("keycrm");
    }

    @Test
    void doesNothingWhereNothingDiffers() {
        fixture.given(CREATED).when(restore(0)).expectNoEvents();
    }

    @Test
    void isPlannedAnewWhenSomethingCameInBetween() {
        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(restore(0, new IntegrationRenamed(ID, "keycrm", "sofa")))
                .expectException(StalePlanException.class)
                .expectNoEvents();
    }

    @Test
    void isRefusedToWhoReadAnOlderVersion() {
        fixture.given(CREATED, new IntegrationRenamed(ID, "keycrm", "sofa"))
                .when(new RestoreFormerState(ID, 1, List.of(), IfMatch.of(0)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED));
    }

    @Test
    void doesNotTakeANameThatSomebodyHas() {
        names.take(NameKind.INTEGRATION, "keycrm", OTHER, OTHER);

        fixture.given(CREATED)
                .when(restore(0, new IntegrationRenamed(ID, "keycrm", "sofa")))
                .expectException(problem(ProblemCode.INTEGRATION_NAME_TAKEN))
                .expectNoEvents();
    }

    @Test
    void notesWhatEndsByItself() {
        fixture.given(CREATED, CREDENTIAL_ADDED).when(restore(1, new CredentialRemoved(ID, PART, LATER)));
        assertThat(due.entries()).containsExactly(new Due(DueKind.CREDENTIAL_GRACE, ID, PART, LATER));

        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, LATER))
                .when(restore(2, new CredentialRestored(ID, PART)));
        assertThat(due.entries()).isEmpty();
    }

    @Test
    void passesNamesOnWithoutLeavingAliases() {
        names.take(NameKind.HANDLER, "a", ID, PART);
        names.take(NameKind.HANDLER, "b", ID, OTHER);

        fixture.given(CREATED, added(PART, "a"), added(OTHER, "b"))
                .when(restore(2, renamed(PART, "b"), renamed(OTHER, "a")));

        assertThat(names.holderOf(NameKind.HANDLER, "b")).isEqualTo(PART);
        assertThat(names.holderOf(NameKind.HANDLER, "a")).isEqualTo(OTHER);
        assertThat(names.taken(NameKind.HANDLER)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void givesTheNameOfARemovedHandlerToWhoHadItBefore() {
        names.take(NameKind.HANDLER, "a", ID, OTHER);
        names.leave(NameKind.HANDLER, "former", ID, OTHER, LATER);

        fixture.given(CREATED, added(PART, "a"), new HandlerRemoved(ID, PART, null), added(OTHER, "a"))
                .when(restore(3, new HandlerRemoved(ID, OTHER, null), added(PART, "a")));

        assertThat(names.holderOf(NameKind.HANDLER, "a")).isEqualTo(PART);
        assertThat(names.holderOf(NameKind.HANDLER, "former")).isNull();
    }

    @Test
    void claimsTheNamesOfADeletedIntegrationAgainAsTheyAreThen() {
        due.put(new Due(DueKind.INTEGRATION_GRACE, ID, ID, LATER));

        fixture.givenCurrentTime(NOW)
                .andGiven(
                        CREATED,
                        HANDLER_ADDED,
                        renamed(PART, "order-made"),
                        added(OTHER, "b"),
                        new IntegrationRenamed(ID, "keycrm", "sofa"),
                        new IntegrationDeleted(ID, LATER))
                .when(restore(
                        5,
                        new IntegrationRestored(ID),
                        new IntegrationRenamed(ID, "sofa", "keycrm"),
                        new HandlerRemoved(ID, OTHER, null),
                        renamed(PART, "order-created")));

        assertThat(names.taken(NameKind.INTEGRATION)).containsExactly("sofa");
        assertThat(names.taken(NameKind.HANDLER)).containsExactly("order-created");
        assertThat(names.aliasUntil(NameKind.HANDLER, "order-made")).isEqualTo(NOW.plus(HandlerAlias.LIFETIME));
        assertThat(names.holderOf(NameKind.HANDLER, "b")).isNull();
        assertThat(due.entries()).isEmpty();
    }

    private static RestoreFormerState restore(long version, IntegrationEvent... events) {
        return new RestoreFormerState(ID, version, List.of(events), IfMatch.ANY);
    }

    private static HandlerAdded added(UUID id, String name) {
        return new HandlerAdded(ID, id, name, noArgs(), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null);
    }

    private static HandlerChanged renamed(UUID id, String name) {
        return new HandlerChanged(
                ID, id, name, noArgs(), HandlerSettings.EMPTY, HandlerSource.MANUAL, null, null, List.of("name"));
    }
}
