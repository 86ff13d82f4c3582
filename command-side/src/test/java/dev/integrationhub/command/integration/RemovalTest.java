package dev.integrationhub.command.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.PurgeCredential;
import dev.integrationhub.api.integration.command.PurgeSecret;
import dev.integrationhub.api.integration.command.RemoveCredential;
import dev.integrationhub.api.integration.command.RemoveSecret;
import dev.integrationhub.api.integration.command.RestoreCredential;
import dev.integrationhub.api.integration.command.RestoreSecret;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.CREDENTIAL_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.SECRET_ADDED;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

class RemovalTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000e");
    private static final Instant A_WEEK_ON = NOW.plus(Duration.ofDays(7));
    private static final Instant JUST_OVER = NOW.minusMillis(1);

    private final DueInMemory due = new DueInMemory();
    private final KeysInMemory keys = new KeysInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(new NamesInMemory(), due, keys);

    @Test
    void leavesTheKeysForSevenDays() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new RemoveSecret(ID, PART, false, IfMatch.ANY))
                .expectEvents(new SecretRemoved(ID, PART, A_WEEK_ON));
        assertThat(due.entries()).containsExactly(new Due(DueKind.SECRET_GRACE, ID, PART, A_WEEK_ON));

        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(new RemoveCredential(ID, PART, false, IfMatch.ANY))
                .expectEvents(new CredentialRemoved(ID, PART, A_WEEK_ON));
        assertThat(due.entries()).contains(new Due(DueKind.CREDENTIAL_GRACE, ID, PART, A_WEEK_ON));
        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void destroysTheKeysAtOnceIfAsked() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new RemoveSecret(ID, PART, true, IfMatch.ANY))
                .expectEvents(new SecretRemoved(ID, PART, NOW), new SecretPurged(ID, PART));
        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(new RemoveCredential(ID, PART, true, IfMatch.ANY))
                .expectEvents(new CredentialRemoved(ID, PART, NOW), new CredentialPurged(ID, PART));

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).containsExactly("all of " + PART, "all of " + PART);
    }

    @Test
    void isCutShortIfAsked() {
        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, A_WEEK_ON))
                .when(new RemoveSecret(ID, PART, true, IfMatch.ANY))
                .expectEvents(new SecretPurged(ID, PART));
    }

    @Test
    void isUndoneWithinItsTime() {
        due.put(new Due(DueKind.SECRET_GRACE, ID, PART, NOW));
        due.put(new Due(DueKind.CREDENTIAL_GRACE, ID, PART, NOW));

        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, NOW))
                .when(new RestoreSecret(ID, PART))
                .expectEvents(new SecretRestored(ID, PART));
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, NOW))
                .when(new RestoreCredential(ID, PART))
                .expectEvents(new CredentialRestored(ID, PART));

        assertThat(due.entries()).isEmpty();
    }

    @Test
    void isUndoneForSevenDaysWhereTheEventDoesNotSayHowLong() {
        fixture.givenCurrentTime(NOW.minus(Duration.ofDays(6)))
                .andGiven(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, null))
                .when(new RestoreCredential(ID, PART))
                .expectEvents(new CredentialRestored(ID, PART));
    }

    @Test
    void isNotUndoneLater() {
        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, JUST_OVER))
                .when(new RestoreSecret(ID, PART))
                .expectException(problem(ProblemCode.SECRET_ERASED));
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, NOW), new CredentialPurged(ID, PART))
                .when(new RestoreCredential(ID, PART))
                .expectException(problem(ProblemCode.CREDENTIAL_ERASED));
    }

    @Test
    void isNotUndoneWhereTheKeyIsTaken() {
        fixture.given(
                        CREATED,
                        CREDENTIAL_ADDED,
                        new CredentialRemoved(ID, PART, NOW),
                        new CredentialAdded(ID, OTHER, "BOT_TOKEN", "ihs1.c.d", 1))
                .when(new RestoreCredential(ID, PART))
                .expectException(problem(ProblemCode.CREDENTIAL_KEY_TAKEN));
    }

    @Test
    void isNotUndoneWhereThereIsNone() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new RestoreSecret(ID, PART))
                .expectException(problem(ProblemCode.SECRET_NOT_REMOVED));
        fixture.given(CREATED).when(new RestoreSecret(ID, PART)).expectException(problem(ProblemCode.SECRET_NOT_FOUND));
    }

    @Test
    void endsWithTheKeys() {
        due.put(new Due(DueKind.SECRET_GRACE, ID, PART, JUST_OVER));

        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, JUST_OVER))
                .when(new PurgeSecret(ID, PART))
                .expectEvents(new SecretPurged(ID, PART));
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, JUST_OVER))
                .when(new PurgeCredential(ID, PART))
                .expectEvents(new CredentialPurged(ID, PART));

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).hasSize(2);
    }

    @Test
    void doesNotEndBeforeItsTimeNorForWhatCameBack() {
        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, NOW))
                .when(new PurgeSecret(ID, PART))
                .expectNoEvents();
        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, JUST_OVER), new SecretRestored(ID, PART))
                .when(new PurgeSecret(ID, PART))
                .expectNoEvents();

        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void destroysKeysThatABackupBroughtBack() {
        fixture.given(CREATED, SECRET_ADDED, new SecretRemoved(ID, PART, JUST_OVER), new SecretPurged(ID, PART))
                .when(new PurgeSecret(ID, PART))
                .expectNoEvents();

        assertThat(keys.destroyed()).containsExactly("all of " + PART);
    }

    @Test
    void addsNothingToAPurgedIntegration() {
        fixture.given(
                        CREATED,
                        SECRET_ADDED,
                        new SecretRemoved(ID, PART, JUST_OVER),
                        new IntegrationDeleted(ID, JUST_OVER),
                        new IntegrationPurged(ID))
                .when(new PurgeSecret(ID, PART))
                .expectNoEvents();
    }
}
