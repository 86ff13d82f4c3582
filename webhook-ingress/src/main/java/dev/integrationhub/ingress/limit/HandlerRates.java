package dev.integrationhub.ingress.limit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.ingress.route.Route;

/** How many requests a second each handler takes, in this process; a second's worth may come at once. */
@Component
public class HandlerRates {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_HANDLERS = 100_000;

    private final int usual;
    private final Cache<Allowance, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(SECOND)
            .maximumSize(MOST_HANDLERS)
            .build();

    HandlerRates(WebhookIntake settings) {
        this.usual = settings.rateLimit();
    }

    private record Allowance(UUID handlerId, int perSecond) {}

    /**
     * Counts one more request for a handler.
     *
     * @throws ProblemException 429 with the time to wait
     */
    public void take(Route route) {
        WebhookLimits limits = route.webhook().limits();
        int perSecond = limits == null || limits.requestsPerSecond() == null ? usual : limits.requestsPerSecond();
        Bucket bucket = buckets.get(new Allowance(route.handlerId(), perSecond), HandlerRates::bucket);
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "The handler takes " + perSecond + " requests a second.",
                    List.of(),
                    Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(allowance.perSecond()).refillGreedy(allowance.perSecond(), SECOND))
                .build();
    }
}
