package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.deliver.Breakers.Breaker;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.WebhookRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class BreakersTest {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Breakers breakers = new Breakers(
            new DeliveryLimits(1, 5, PAUSE, Duration.ofDays(5), Duration.ofSeconds(10)),
            Clock.tickMillis(ZoneOffset.UTC));
    private final Breaker breaker = breakers.of(WebhookRoutes.of(null, null));

    @Test
    void opensAfterFiveFailuresInARow() {
        fail(4);
        assertThat(breaker.openUntil()).isEmpty();
        succeed();
        fail(4);
        assertThat(breaker.mayCall()).isTrue();
        breaker.went(false);

        assertThat(breaker.openUntil()).isPresent();
        assertThat(breaker.mayCall()).isFalse();
        assertThat(breakers.of(WebhookRoutes.of(null, null))).isSameAs(breaker);
    }

    @Test
    void letsOneTryAfterAWhileAndOpensAgainIfThatFails() {
        fail(5);
        Events.await(() -> breaker.openUntil().isEmpty());
        Events.await(breaker::mayCall);

        assertThat(breaker.mayCall()).isFalse();
        breaker.went(false);
        assertThat(breaker.openUntil()).isPresent();
    }

    @Test
    void closesIfThatSucceeds() {
        fail(5);
        Events.await(breaker::mayCall);
        breaker.went(true);

        assertThat(breaker.isTrying()).isFalse();
        assertThat(breaker.mayCall()).isTrue();
    }

    @Test
    void letsAnotherOneTryIfTheFirstDidNotCallAfterAll() {
        fail(5);
        Events.await(breaker::mayCall);
        breaker.wasNotCalled();

        assertThat(breaker.mayCall()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.mayCall()).isTrue();
            breaker.went(false);
        }
    }

    private void succeed() {
        assertThat(breaker.mayCall()).isTrue();
        breaker.went(true);
    }
}
