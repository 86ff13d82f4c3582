package dev.integrationhub.command.integration;

import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.command.AddCredential;
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.ChangeCredential;
import dev.integrationhub.api.integration.command.RemoveCredential;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.problem.ProblemCode;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.CREDENTIAL_ADDED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationTest.problem;

class SealedEntriesTest {
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-00000000000e");

    private static final SealedSecretValue VALUE = new SealedSecretValue("ihs1.c.d", "fp-2", null);

    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(new NamesInMemory());

    @Test
    void addsACredential() {
        fixture.given(CREATED)
                .when(new AddCredential(ID, PART, "BOT_TOKEN", "ihs1.a.b"))
                .expectEvents(CREDENTIAL_ADDED);
    }

    @Test
    void hasOneCredentialAKey() {
        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(new AddCredential(ID, OTHER, "BOT_TOKEN", "ihs1.c.d"))
                .expectException(problem(ProblemCode.CREDENTIAL_KEY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void letsASecretHaveTheKeyOfACredential() {
        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(new AddSecret(ID, OTHER, "BOT_TOKEN", VALUE, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void givesACredentialAnotherValueUnderTheNextVersion() {
        fixture.given(CREATED, CREDENTIAL_ADDED)
                .when(new ChangeCredential(ID, PART, "ihs1.c.d", 2, IfMatch.of(1)))
                .expectEvents(new CredentialChanged(ID, PART, "BOT_TOKEN", "ihs1.c.d", 2));
    }

    @Test
    void refusesAValueThatWasSealedForAVersionSomebodyElseUsed() {
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialChanged(ID, PART, "BOT_TOKEN", "ihs1.c.d", 2))
                .when(new ChangeCredential(ID, PART, "ihs1.e.f", 2, IfMatch.ANY))
                .expectException(StaleSealException.class)
                .expectNoEvents();
    }

    @Test
    void refusesAChangeByWhoReadAnOlderVersion() {
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialChanged(ID, PART, "BOT_TOKEN", "ihs1.c.d", 2))
                .when(new ChangeCredential(ID, PART, "ihs1.e.f", 3, IfMatch.of(1)))
                .expectException(problem(ProblemCode.PRECONDITION_FAILED));
    }

    @Test
    void freesTheKeyOfARemovedCredential() {
        fixture.given(CREATED, CREDENTIAL_ADDED, new CredentialRemoved(ID, PART, NOW))
                .when(new AddCredential(ID, OTHER, "BOT_TOKEN", "ihs1.c.d"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotRemoveWhatIsNotThere() {
        fixture.given(CREATED)
                .when(new RemoveCredential(ID, PART, false, IfMatch.ANY))
                .expectException(problem(ProblemCode.CREDENTIAL_NOT_FOUND));
    }

    @Test
    void addsNothingToADeletedIntegration() {
        fixture.given(CREATED, new IntegrationDeleted(ID, NOW.plusSeconds(1)))
                .when(new AddSecret(ID, PART, "WEBHOOK_SECRET", VALUE, null, null))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED))
                .expectNoEvents();
    }
}
