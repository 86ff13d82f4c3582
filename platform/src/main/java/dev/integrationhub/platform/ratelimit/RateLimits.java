package dev.integrationhub.platform.ratelimit;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;

/**
 * Counts the requests of each caller in this process. An allowance that nobody has used for as long as it takes to fill it up is the
 * same as none, and is forgotten.
 */
public class RateLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final RateSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> allowances = Caffeine.newBuilder()
            .expireAfterAccess(PERIOD)
            .maximumSize(MOST_CALLERS)
            .build();

    RateLimits(RateSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /**
     * Counts one more request of a caller.
     *
     * @throws ProblemException 429 with the time to wait, if they have asked too often
     */
    public void take(Caller caller) {
        if (caller.isAnonymous()) {
            take("address:" + network(caller.client()), settings.anonymousRateLimit());
        } else {
            take(caller.actorType() + ":" + caller.actorId(), settings.rateLimit());
        }
    }

    private void take(String who, int perMinute) {
        Bucket allowance = allowances.get(who, key -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build());
        ConsumptionProbe taken = allowance.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "These are more than " + perMinute + " requests within a minute.",
                    List.of(),
                    Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private static String network(@Nullable Client client) {
        return client == null ? "" : client.network();
    }
}
