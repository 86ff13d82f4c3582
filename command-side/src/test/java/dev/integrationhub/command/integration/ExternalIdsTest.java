package dev.integrationhub.command.integration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.ChangeExternalIds;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.problem.ProblemCode;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationTest.problem;

class ExternalIdsTest {
    private static final SortedMap<String, String> IDS = new TreeMap<>(Map.of("agent", "7"));
    private static final ExternalIdsChanged CHANGED = new ExternalIdsChanged(ID, IDS);

    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(new NamesInMemory());

    @Test
    void areReplacedAllAtOnce() {
        fixture.given(CREATED, new ExternalIdsChanged(ID, Map.of("other", "8")))
                .when(new ChangeExternalIds(ID, IDS, IfMatch.of(1)))
                .expectEvents(CHANGED);
    }

    @Test
    void areNotWrittenAgain() {
        fixture.given(CREATED, CHANGED)
                .when(new ChangeExternalIds(ID, IDS, IfMatch.ANY))
                .expectNoEvents();
    }

    @Test
    void areLeftAloneIfSomebodyElseChangedTheIntegration() {
        fixture.given(CREATED, CHANGED)
                .when(new ChangeExternalIds(ID, new TreeMap<>(), IfMatch.of(0)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED))
                .expectNoEvents();
    }

    @Test
    void areLeftAloneOnceTheIntegrationIsDeleted() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW))
                .when(new ChangeExternalIds(ID, IDS, IfMatch.ANY))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED))
                .expectNoEvents();
    }
}
