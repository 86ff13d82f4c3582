package dev.integrationhub.platform.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.access.event.AccessDenied;
import dev.integrationhub.platform.caller.Caller;

/**
 * Tells the audit log who was refused what. Only of callers who are known: there are as many others as there are addresses. What one
 * does over and over is told once a minute by each process, with how often it was; what nobody repeats within an hour is not counted.
 */
public class Denials {
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final Duration TOLD_ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Consumer<AccessDenied> log;
    private final Clock clock;
    private final Cache<Denied, Tally> tallies = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MOST)
            .build();

    Denials(Consumer<AccessDenied> log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Denied(String actor, Scope scope, String endpoint) {}

    private record Tally(Instant toldAt, int untold) {}

    /**
     * Tells of one refusal.
     *
     * @param endpoint the method and the form of the path
     * @param integrationId what it was about; of repeats, that of the one which is told
     */
    public void tell(Caller caller, Scope scope, String endpoint, @Nullable UUID integrationId) {
        if (caller.isAnonymous()) {
            return;
        }
        Denied denied = new Denied(caller.actorType() + ":" + caller.actorId(), scope, endpoint);
        Instant now = clock.instant();
        int[] count = new int[1];
        tallies.asMap().compute(denied, (key, before) -> {
            if (before != null && now.isBefore(before.toldAt().plus(TOLD_ONCE_IN))) {
                return new Tally(before.toldAt(), before.untold() + 1);
            }
            count[0] = before == null ? 1 : before.untold() + 1;
            return new Tally(now, 0);
        });
        if (count[0] > 0) {
            append(new AccessDenied(scope.value(), endpoint, integrationId, count[0]));
        }
    }

    /** Whoever is refused stays refused, also when it cannot be told. */
    private void append(AccessDenied denied) {
        try {
            log.accept(denied);
        } catch (RuntimeException e) {
            LOG.warn("{} was refused, which the audit log could not be told", denied.endpoint(), e);
        }
    }
}
