package dev.integrationhub.ingress.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;

/** Where a set of keys is published (RFC 7517, 5). */
record KeySetSource(String url, OutboundHttp http) {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final AnswerLimit LIMIT = AnswerLimit.failBeyond(256 * 1024);
    private static final int MOST_KEYS = 100;
    private static final Headers HEADERS =
            new Headers(List.of(new Header("Accept", "application/jwk-set+json, application/json")));

    /** The keys; null if they cannot be had. */
    @Nullable
    List<JWK> fetch() {
        try {
            OutboundResponse answer =
                    http.send(new OutboundRequest("GET", URI.create(url), HEADERS, null, TIMEOUT, LIMIT));
            return answer.status() == 200 ? read(new String(answer.body(), StandardCharsets.UTF_8)) : null;
        } catch (OutboundException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable List<JWK> read(String document) {
        try {
            List<JWK> keys = JWKSet.parse(document).getKeys();
            return keys.size() > MOST_KEYS ? null : List.copyOf(keys);
        } catch (ParseException | RuntimeException e) {
            // The document is somebody else's, and the library does not promise that nothing else is thrown.
            return null;
        }
    }
}
