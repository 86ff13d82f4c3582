package dev.integrationhub.command.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.integration.SecretVersionId;
import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.AddSecretVersion;
import dev.integrationhub.api.integration.command.DestroySecretVersion;
import dev.integrationhub.api.integration.command.DestroySecretVersionsAgain;
import dev.integrationhub.api.integration.command.RestoreSecretVersion;
import dev.integrationhub.api.integration.command.RevealSecrets;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationFixture.PART;
import static dev.integrationhub.command.integration.IntegrationFixture.SECRET_ADDED;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

class SecretVersionsTest {
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final SealedSecretValue VALUE = new SealedSecretValue("ihs1.c.d", "fp-2", "f3a9");
    private static final SecretVersionAdded SECOND =
            new SecretVersionAdded(ID, PART, "ihs1.c.d", 2, NOW, "f3a9", LATER, NOW, "fp-2", null);
    private static final SecretVersionDestroyed FIRST_DESTROYED = new SecretVersionDestroyed(ID, PART, 1);

    private final DueInMemory due = new DueInMemory();
    private final KeysInMemory keys = new KeysInMemory();
    private final AggregateTestFixture<Integration> fixture = IntegrationFixture.with(new NamesInMemory(), due, keys);

    @Test
    void beginWithTheFirst() {
        fixture.given(CREATED)
                .when(new AddSecret(ID, PART, "S", VALUE, LATER, NOW))
                .expectEvents(new SecretAdded(ID, PART, "S", "ihs1.c.d", 1, "f3a9", LATER, NOW, "fp-2"));
    }

    @Test
    void keepTheFormerOneValidAsLongAsWasAsked() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new AddSecretVersion(ID, PART, VALUE, 2, Duration.ofMinutes(5), LATER, null, IfMatch.ANY))
                .expectEvents(new SecretVersionAdded(
                        ID, PART, "ihs1.c.d", 2, NOW.plusSeconds(300), "f3a9", LATER, null, "fp-2", null));
    }

    @Test
    void areRestoredAsANewOneWithTheDatesOfNow() {
        fixture.given(CREATED, SECRET_ADDED, SECOND)
                .when(new RestoreSecretVersion(ID, PART, 1, VALUE, 3, IfMatch.ANY))
                .expectEvents(new SecretVersionAdded(
                        ID, PART, "ihs1.c.d", 3, NOW.plus(Duration.ofDays(1)), "f3a9", LATER, NOW, "fp-2", 1L));
    }

    @Test
    void areRestoredOnce() {
        SecretVersionAdded restored =
                new SecretVersionAdded(ID, PART, "ihs1.e.f", 3, NOW, null, null, null, "fp-1", 1L);

        fixture.given(CREATED, SECRET_ADDED, SECOND, restored)
                .when(new RestoreSecretVersion(ID, PART, 1, VALUE, 4, IfMatch.ANY))
                .expectNoEvents();
        fixture.given(CREATED, SECRET_ADDED, SECOND, restored)
                .when(new RestoreSecretVersion(ID, PART, 3, VALUE, 4, IfMatch.ANY))
                .expectNoEvents();
    }

    @Test
    void areDestroyedWithTheirKey() {
        fixture.given(CREATED, SECRET_ADDED, SECOND)
                .when(new DestroySecretVersion(ID, PART, 1, IfMatch.ANY))
                .expectEvents(FIRST_DESTROYED);

        assertThat(keys.destroyed()).containsExactly("1 of " + PART);
    }

    @Test
    void areDestroyedOnce() {
        fixture.given(CREATED, SECRET_ADDED, SECOND, FIRST_DESTROYED)
                .when(new DestroySecretVersion(ID, PART, 1, IfMatch.ANY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();

        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void keepTheCurrentOne() {
        fixture.given(CREATED, SECRET_ADDED, SECOND)
                .when(new DestroySecretVersion(ID, PART, 2, IfMatch.ANY))
                .expectException(problem(ProblemCode.SECRET_VERSION_CURRENT))
                .expectNoEvents();

        assertThat(keys.destroyed()).isEmpty();
    }

    @Test
    void doNotComeBackOnceDestroyed() {
        fixture.given(CREATED, SECRET_ADDED, SECOND, FIRST_DESTROYED)
                .when(new RestoreSecretVersion(ID, PART, 1, VALUE, 3, IfMatch.ANY))
                .expectException(problem(ProblemCode.SECRET_VERSION_DESTROYED))
                .expectNoEvents();
    }

    @Test
    void areRevealedForAReason() {
        fixture.given(CREATED, SECRET_ADDED, SECOND)
                .when(new RevealSecrets(
                        ID, List.of(new SecretVersionId(PART, 1), new SecretVersionId(PART, 2)), "Deployment"))
                .expectEvents(
                        new SecretRevealed(ID, PART, 1, "Deployment"), new SecretRevealed(ID, PART, 2, "Deployment"));
    }

    @Test
    void areNotRevealedOnceDestroyed() {
        fixture.given(CREATED, SECRET_ADDED, SECOND, FIRST_DESTROYED)
                .when(new RevealSecrets(
                        ID, List.of(new SecretVersionId(PART, 2), new SecretVersionId(PART, 1)), "Deployment"))
                .expectException(problem(ProblemCode.SECRET_VERSION_DESTROYED))
                .expectNoEvents();
    }

    @Test
    void areThoseThatThereWere() {
        fixture.given(CREATED, SECRET_ADDED)
                .when(new DestroySecretVersion(ID, PART, 7, IfMatch.ANY))
                .expectException(problem(ProblemCode.SECRET_VERSION_NOT_FOUND));
    }

    @Test
    void areDestroyedAgainWhereABackupBroughtTheirKeysBack() {
        due.put(new Due(DueKind.SECRET_VERSIONS_DESTROYED, ID, PART, NOW));

        fixture.given(CREATED, SECRET_ADDED, SECOND, FIRST_DESTROYED)
                .when(new DestroySecretVersionsAgain(ID, PART))
                .expectNoEvents();

        assertThat(due.entries()).isEmpty();
        assertThat(keys.destroyed()).containsExactly("1 of " + PART);
    }
}
