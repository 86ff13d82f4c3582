package dev.integrationhub.command.integration;

import java.time.Duration;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.DeleteIntegration;
import dev.integrationhub.api.integration.command.PurgeIntegration;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class GracePeriodTest {
    private final DueInMemory due = new DueInMemory();
    private final KeysInMemory keys = new KeysInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(new NamesInMemory(), due, keys);

    @Test
    void isNotedWhenItBeginsAndLeavesTheKeys() {
        fixture.given(CREATED).when(new DeleteIntegration(ID, false, IfMatch.ANY));

        assertThat(due.entries())
                .containsExactly(new Due(DueKind.INTEGRATION_GRACE, ID, ID, NOW.plus(Duration.ofDays(7))));
        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void isForgottenWhenTheIntegrationComesBack() {
        due.put(new Due(DueKind.INTEGRATION_GRACE, ID, ID, NOW));

        fixture.given(CREATED, new IntegrationDeleted(ID, NOW)).when(new RestoreIntegration(ID));

        assertThat(due.entries()).isEmpty();
    }

    @Test
    void endsWithTheKeys() {
        due.put(new Due(DueKind.INTEGRATION_GRACE, ID, ID, NOW.minusMillis(1)));

        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.minusMillis(1)))
                .when(new PurgeIntegration(ID))
                .expectEvents(new IntegrationPurged(ID));

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).containsExactly("all of " + ID);
    }

    @Test
    void endsWithTheKeysAtOnceIfAsked() {
        fixture.given(CREATED).when(new DeleteIntegration(ID, true, IfMatch.ANY));

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).containsExactly("all of " + ID);
    }

    @Test
    void doesNotEndBeforeItsTime() {
        due.put(new Due(DueKind.INTEGRATION_GRACE, ID, ID, NOW));

        fixture.given(CREATED, new IntegrationDeleted(ID, NOW))
                .when(new PurgeIntegration(ID))
                .expectNoEvents();

        assertThat(due.entries()).hasSize(1);
        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void doesNotEndForOneThatCameBack() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.minusMillis(1)), new IntegrationRestored(ID))
                .when(new PurgeIntegration(ID))
                .expectNoEvents();

        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void endsOnlyOnceButDestroysKeysThatABackupBroughtBack() {
        due.put(new Due(DueKind.INTEGRATION_GRACE, ID, ID, NOW.minusMillis(1)));

        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.minusMillis(1)), new IntegrationPurged(ID))
                .when(new PurgeIntegration(ID))
                .expectNoEvents();

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).containsExactly("all of " + ID);
    }
}
