package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.integrationhub.ingress.test.IngressTest;

import static org.assertj.core.api.Assertions.assertThat;

class FailingHandlersTest extends IngressTest {
    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");
    private static final DeliveryLimits LIMITS =
            new DeliveryLimits(1, 5, Duration.ofMinutes(1), Duration.ofDays(5), Duration.ofSeconds(10));

    private final UUID handlerId = UUID.randomUUID();

    @Autowired
    private JdbcTemplate template;

    @Test
    void aHandlerThatHasFailedForTooLongIsToBeDisabled() {
        assertThat(at(Duration.ZERO).failed(handlerId)).isFalse();
        assertThat(at(Duration.ofHours(119)).failed(handlerId)).isFalse();
        assertThat(at(Duration.ofDays(5)).failed(handlerId)).isTrue();
    }

    @Test
    void aSuccessBeginsItAnew() {
        at(Duration.ZERO).failed(handlerId);
        at(Duration.ofHours(100)).succeeded(handlerId);

        assertThat(at(Duration.ofHours(130)).failed(handlerId)).isFalse();
        assertThat(at(Duration.ofHours(249)).failed(handlerId)).isFalse();
        assertThat(at(Duration.ofHours(250)).failed(handlerId)).isTrue();
    }

    @Test
    void othersAreNotMeant() {
        at(Duration.ZERO).failed(handlerId);

        assertThat(at(Duration.ofHours(200)).failed(UUID.randomUUID())).isFalse();
    }

    /** As another process knows it some time later. */
    private FailingHandlers at(Duration later) {
        FailingHandlers failing = new FailingHandlers(template, Clock.fixed(START.plus(later), ZoneOffset.UTC), LIMITS);
        failing.refresh();
        return failing;
    }
}
