package dev.integrationhub.ingress.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * A published set of keys, kept for ten minutes. A key that is not in it may be new, so that it is fetched again, but at most once a
 * minute: anybody can send tokens with invented key ids. A set that cannot be fetched again stays good.
 */
final class KeySet {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FIRST_ATTEMPTS = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 16;

    private final KeySetSource source;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable List<JWK> keys;
    private volatile Instant fetched = Instant.MIN;
    private volatile Instant attempted = Instant.MIN;
    private volatile boolean failed;

    KeySet(KeySetSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The keys with this id, or all.
     *
     * @throws ProblemException {@code UNAVAILABLE} if it is not known whether there is one
     */
    List<JWK> keys(@Nullable String keyId) {
        List<JWK> known = keys;
        if (known != null && !matching(known, keyId).isEmpty()) {
            if (isPast(fetched, GOOD_FOR)) {
                refreshIfNobodyDoes();
            }
            return matching(current(), keyId);
        }
        fetchInTurn();
        List<JWK> matching = matching(current(), keyId);
        if (matching.isEmpty() && failed) {
            throw unavailable();
        }
        return matching;
    }

    private void refreshIfNobodyDoes() {
        if (turn.tryLock()) {
            try {
                fetchIfDue();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Who waits, waits for a server that may not answer: few may, so that it cannot hold up the webhooks of others. */
    private void fetchInTurn() {
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw unavailable();
        }
        try {
            if (!turn.tryLock(KeySetSource.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable();
            }
            try {
                fetchIfDue();
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private void fetchIfDue() {
        if (isPast(attempted, keys == null ? BETWEEN_FIRST_ATTEMPTS : BETWEEN_REFRESHES)) {
            List<JWK> published = source.fetch();
            attempted = clock.instant();
            failed = published == null;
            if (published != null) {
                keys = published;
                fetched = attempted;
            }
        }
    }

    private boolean isPast(Instant then, Duration time) {
        return then.equals(Instant.MIN) || !clock.instant().isBefore(then.plus(time));
    }

    private List<JWK> current() {
        List<JWK> known = keys;
        if (known == null) {
            throw unavailable();
        }
        return known;
    }

    private static List<JWK> matching(List<JWK> keys, @Nullable String keyId) {
        if (keyId == null) {
            return keys;
        }
        List<JWK> matching = new ArrayList<>(1);
        for (JWK key : keys) {
            if (keyId.equals(key.getKeyID())) {
                matching.add(key);
            }
        }
        return matching;
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                "The keys that this webhook is verified with cannot be fetched now. Try again.",
                List.of(),
                BETWEEN_FIRST_ATTEMPTS);
    }
}
