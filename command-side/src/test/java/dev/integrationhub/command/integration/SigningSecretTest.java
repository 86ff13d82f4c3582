package dev.integrationhub.command.integration;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.command.RevealSigningSecret;
import dev.integrationhub.api.integration.command.RotateSigningSecret;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.api.problem.ProblemCode;

import static dev.integrationhub.command.integration.IntegrationFixture.CREATED;
import static dev.integrationhub.command.integration.IntegrationFixture.ID;
import static dev.integrationhub.command.integration.IntegrationFixture.NOW;
import static dev.integrationhub.command.integration.IntegrationTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

class SigningSecretTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant LATER = NOW.plus(HOUR);
    private static final IntegrationDeleted DELETED = new IntegrationDeleted(ID, LATER);

    private final SigningKeysInMemory keys = new SigningKeysInMemory();
    private final AggregateTestFixture<Integration> fixture =
            IntegrationFixture.with(new NamesInMemory(), new DueInMemory(), new KeysInMemory(), keys);

    @Test
    void isRotatedBesideTheFormerOne() {
        fixture.given(CREATED)
                .when(new RotateSigningSecret(ID, HOUR))
                .expectEvents(new SigningSecretRotated(ID, 2, LATER));

        assertThat(keys.rotations()).containsExactly("after 1, until " + LATER);
    }

    @Test
    void isRotatedAgain() {
        fixture.given(CREATED, new SigningSecretRotated(ID, 2, NOW), new SigningSecretRotated(ID, 5, NOW))
                .when(new RotateSigningSecret(ID, Duration.ZERO))
                .expectEvents(new SigningSecretRotated(ID, 6, NOW));

        assertThat(keys.rotations()).containsExactly("after 5, until " + NOW);
    }

    @Test
    void isRevealedForAReason() {
        fixture.given(CREATED)
                .when(new RevealSigningSecret(ID, 1, "Set up the shop"))
                .expectEvents(new SigningSecretRevealed(ID, 1, "Set up the shop"));
    }

    @Test
    void isLeftAloneOnceTheIntegrationIsDeleted() {
        fixture.given(CREATED, DELETED)
                .when(new RotateSigningSecret(ID, HOUR))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED))
                .expectNoEvents();
        fixture.given(CREATED, DELETED)
                .when(new RevealSigningSecret(ID, 1, "x"))
                .expectException(problem(ProblemCode.INTEGRATION_DELETED))
                .expectNoEvents();

        assertThat(keys.rotations()).isEmpty();
    }
}
