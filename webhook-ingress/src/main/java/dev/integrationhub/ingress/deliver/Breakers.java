package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;

/**
 * Leaves targets alone that fail again and again: after some failures in a row no delivery is attempted for a while, then one finds out
 * whether the target is well again. What waits meanwhile loses none of its attempts. In each process for itself.
 */
@Component
class Breakers {
    private static final int MOST = 10_000;
    private final CircuitBreakerConfig config;
    private final DeliveryLimits limits;
    private final Clock clock;
    private final ConcurrentMap<String, Breaker> breakers = new ConcurrentHashMap<>();

    Breakers(DeliveryLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        config = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(limits.breakerFailures())
                .minimumNumberOfCalls(limits.breakerFailures())
                .failureRateThreshold(100)
                .waitDurationInOpenState(limits.breakerPause())
                .recordResult(Boolean.FALSE::equals)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    /** One target's. */
    final class Breaker {
        private final CircuitBreaker circuit = CircuitBreaker.of("target", config);
        private volatile Instant closedAgain = Instant.MIN;

        private Breaker() {
            circuit.getEventPublisher().onStateTransition(event -> {
                if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                    closedAgain = clock.instant().plus(limits.breakerPause());
                }
            });
        }

        /** Until when the target is left alone; none if it is not. */
        Optional<Instant> openUntil() {
            return circuit.getState() == CircuitBreaker.State.OPEN
                    ? Optional.of(closedAgain).filter(clock.instant()::isBefore)
                    : Optional.empty();
        }

        /** Whether it may be called now; whoever may has to tell how it went. */
        boolean mayCall() {
            return circuit.tryAcquirePermission();
        }

        void went(boolean well) {
            circuit.onResult(0, TimeUnit.NANOSECONDS, well);
        }

        /** It was not called after all. */
        void wasNotCalled() {
            circuit.releasePermission();
        }

        /** Whether only one is to find out how the target is. */
        boolean isTrying() {
            return circuit.getState() != CircuitBreaker.State.CLOSED;
        }
    }

    /** The breaker of a handler's target: handlers with the same URL share it. */
    Breaker of(Route route) {
        String target = route.targetUrl() == null
                ? "integ-core:" + route.integrationName() + "/" + route.handlerName()
                : route.targetUrl();
        if (breakers.size() > MOST) {
            breakers.values().removeIf(breaker -> !breaker.isTrying());
        }
        return breakers.computeIfAbsent(target, url -> new Breaker());
    }
}
