package dev.integrationhub.ingress.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.OutboundHttp;

/** The published keys that tokens are signed with, by the URL of their set. */
final class KeySets {
    private final LoadingCache<String, KeySet> sets;

    KeySets(OutboundHttp http, Clock clock) {
        this.sets = Caffeine.newBuilder()
                .maximumSize(500)
                .expireAfterAccess(Duration.ofDays(1))
                .build(url -> new KeySet(new KeySetSource(url, http), clock));
    }

    /**
     * The keys that may have signed a token.
     *
     * @param keyId as the token names its key; null for all keys
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be known now
     */
    List<JWK> keys(String url, @Nullable String keyId) {
        return sets.get(url).keys(keyId);
    }
}
