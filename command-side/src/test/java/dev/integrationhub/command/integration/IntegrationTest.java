package dev.integrationhub.command.integration;

import java.time.Duration;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.CreateIntegration;
import dev.integrationhub.api.integration.command.DeleteIntegration;
import dev.integrationhub.api.integration.command.RenameIntegration;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.NameKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.HANDLER_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class IntegrationTest {
    private static final UUID SOMEBODY = UUID.fromString("019f0000-0000-7000-8000-00000000000f");

    private final NamesInMemory names = new NamesInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);

    @Test
    void beginsWithAName() {
        fixture.givenNoPriorActivity().when(new CreateIntegration(ID, "sofa")).expectEvents(CREATED);

        assertThat(names.isTaken(NameKind.INTEGRATION, "sofa")).isTrue();
        assertThat(fixture.getEventStore().readEvents(StreamId.integration(ID)).asStream())
                .hasSize(1);
    }

    @Test
    void doesNotBeginWithANameThatDiffersFromAnotherInCaseAlone() {
        names.take(NameKind.INTEGRATION, "sofa", SOMEBODY, SOMEBODY);

        fixture.givenNoPriorActivity()
                .when(new CreateIntegration(ID, "SOFA"))
                .expectException(problem(ProblemCode.INTEGRATION_NAME_TAKEN))
                .expectNoEvents();
    }

    @Test
    void getsAnotherNameAndFreesTheFormerOne() {
        names.take(NameKind.INTEGRATION, "sofa", ID, ID);

        fixture.given(CREATED)
                .when(new RenameIntegration(ID, "keycrm", IfMatch.of(0)))
                .expectEvents(new IntegrationRenamed(ID, "keycrm", "sofa"));

        assertThat(names.isTaken(NameKind.INTEGRATION, "sofa")).isFalse();
        assertThat(names.isTaken(NameKind.INTEGRATION, "keycrm")).isTrue();
    }

    @Test
    void keepsItsNameWhenOnlyTheCaseChanges() {
        names.take(NameKind.INTEGRATION, "sofa", ID, ID);

        fixture.given(CREATED)
                .when(new RenameIntegration(ID, "Sofa", IfMatch.ANY))
                .expectEvents(new IntegrationRenamed(ID, "Sofa", "sofa"));

        assertThat(names.isTaken(NameKind.INTEGRATION, "sofa")).isTrue();
    }

    @Test
    void doesNothingWhenItHasTheNameAlready() {
        fixture.given(CREATED)
                .when(new RenameIntegration(ID, "sofa", IfMatch.ANY))
                .expectNoEvents();
    }

    @Test
    void isNotRenamedByWhoReadAnOlderVersion() {
        fixture.given(CREATED, new IntegrationRenamed(ID, "keycrm", "sofa"))
                .when(new RenameIntegration(ID, "third", IfMatch.of(0)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED))
                .expectNoEvents();
    }

    @Test
    void isDeletedForSevenDaysAndFreesAllNames() {
        names.take(NameKind.INTEGRATION, "sofa", ID, ID);
        names.take(NameKind.HANDLER, "order-created", ID, HANDLER_ADDED.handlerId());

        fixture.given(CREATED, HANDLER_ADDED)
                .when(new DeleteIntegration(ID, false, IfMatch.ANY))
                .expectEvents(new IntegrationDeleted(ID, NOW.plus(Duration.ofDays(7))));

        assertThat(names.isTaken(NameKind.INTEGRATION, "sofa")).isFalse();
        assertThat(names.isTaken(NameKind.HANDLER, "order-created")).isFalse();
    }

    @Test
    void isPurgedAtOnceIfAsked() {
        fixture.given(CREATED)
                .when(new DeleteIntegration(ID, true, IfMatch.ANY))
                .expectEvents(new IntegrationDeleted(ID, NOW), new IntegrationPurged(ID));
    }

    @Test
    void isPurgedWhenItWasDeletedBefore() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.plusSeconds(1)))
                .when(new DeleteIntegration(ID, true, IfMatch.ANY))
                .expectEvents(new IntegrationPurged(ID));
    }

    @Test
    void isNotDeletedTwice() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.plusSeconds(1)))
                .when(new DeleteIntegration(ID, false, IfMatch.ANY))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED));
    }

    @Test
    void refusesEverythingElseOnceDeleted() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.plusSeconds(1)))
                .when(new RenameIntegration(ID, "keycrm", IfMatch.ANY))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED))
                .expectNoEvents();
    }

    @Test
    void comesBackWithItsNamesWithinTheGracePeriod() {
        fixture.given(CREATED, HANDLER_ADDED, new IntegrationDeleted(ID, NOW))
                .when(new RestoreIntegration(ID))
                .expectEvents(new IntegrationRestored(ID));

        assertThat(names.isTaken(NameKind.INTEGRATION, "sofa")).isTrue();
        assertThat(names.isTaken(NameKind.HANDLER, "order-created")).isTrue();
    }

    @Test
    void doesNotComeBackWhenAHandlersNameIsTakenMeanwhile() {
        names.take(NameKind.HANDLER, "order-created", SOMEBODY, SOMEBODY);

        fixture.given(CREATED, HANDLER_ADDED, new IntegrationDeleted(ID, NOW.plusSeconds(1)))
                .when(new RestoreIntegration(ID))
                .expectException(problem(ProblemCode.HANDLER_NAME_TAKEN))
                .expectNoEvents();
    }

    @Test
    void doesNotComeBackAfterTheGracePeriod() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.minusMillis(1)))
                .when(new RestoreIntegration(ID))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED));
    }

    @Test
    void doesNotComeBackOncePurged() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.plusSeconds(1)), new IntegrationPurged(ID))
                .when(new RestoreIntegration(ID))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED));
    }

    @Test
    void cannotBeRestoredUnlessDeleted() {
        fixture.given(CREATED)
                .when(new RestoreIntegration(ID))
                .expectException(problem(ProblemCode.INTEGRATION_NOT_DELETED));
    }

    static Matcher<Object> problem(ProblemCode code) {
        return Matchers.matches(thrown -> thrown instanceof ProblemException problem && problem.code() == code);
    }
}
