package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.Outcome;

/** Counts attempts and what deliveries come to. No handler is named: there may be a hundred thousand of them. */
@Component
class AttemptMetrics {
    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer delay;
    private volatile @Nullable Instant oldest;

    AttemptMetrics(MeterRegistry meters, InHand inHand, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        delay = Timer.builder("hub.deliveries.delay")
                .description("From the reception of a webhook to the end of the attempt that succeeded")
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("hub.deliveries.in.hand", inHand, InHand::size)
                .description("Deliveries that this process works on, or that wait for their turn in it")
                .register(meters);
        Gauge.builder("hub.deliveries.oldest", this, AttemptMetrics::secondsOfOldest)
                .description("Age of the oldest pending delivery, in all processes")
                .baseUnit("seconds")
                .register(meters);
    }

    /** The oldest pending delivery, if there is any. */
    void oldest(Optional<UUID> deliveryId) {
        oldest = deliveryId.map(AttemptMetrics::begin).orElse(null);
    }

    private double secondsOfOldest() {
        Instant begin = oldest;
        return begin == null ? 0 : Duration.between(begin, clock.instant()).toMillis() / 1000.0;
    }

    /** The time that is in an identifier of version 7 (RFC 9562). */
    private static Instant begin(UUID deliveryId) {
        return Instant.ofEpochMilli(deliveryId.getMostSignificantBits() >>> 16);
    }

    private enum Result {
        SUCCEEDED,
        UNSUCCESSFUL,
        REDIRECTED,
        REFUSED,
        BROKEN,
        UNANSWERED,
        NOT_CALLED;

        static Result of(Attempted attempted) {
            if (Verdict.succeeded(attempted)) {
                return SUCCEEDED;
            }
            if (attempted.answer() == null) {
                return attempted.calledTarget() ? UNANSWERED : NOT_CALLED;
            }
            return switch (attempted.answer().status() / 100) {
                case 2 -> UNSUCCESSFUL;
                case 3 -> REDIRECTED;
                case 4 -> REFUSED;
                default -> BROKEN;
            };
        }

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void ended(Attempted attempted, Outcome outcome) {
        Duration took = attempted.made().duration();
        Timer.builder("hub.deliveries.attempts")
                .description("Attempts to bring a webhook to its target")
                .tag("result", Result.of(attempted).tag())
                .publishPercentileHistogram()
                .register(meters)
                .record(took);
        if (Verdict.succeeded(attempted)) {
            delay.record(Duration.between(begin(outcome.change().deliveryId()), clock.instant()));
        }
        ended(outcome);
    }

    void ended(Outcome outcome) {
        meters.counter(
                        "hub.deliveries.outcomes",
                        "state",
                        outcome.change().state().value())
                .increment();
    }
}
