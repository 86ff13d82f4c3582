package dev.integrationhub.platform.outbound;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A request the hub sends. Host, Content-Length and the headers of the connection are the client's business.
 *
 * @param body null for a request without one
 * @param timeout bounds the whole exchange, from looking the host up to the last byte of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // requests are sent, never compared
public record OutboundRequest(
        String method, URI uri, Headers headers, byte @Nullable [] body, Duration timeout, AnswerLimit limit) {

    /** The same request with another bound on its time. */
    public OutboundRequest withTimeout(Duration other) {
        return new OutboundRequest(method, uri, headers, body, other, limit);
    }

    /** The same request with these headers in the place of those of their names. */
    public OutboundRequest with(Headers others) {
        Headers all = headers;
        for (Header header : others.all()) {
            all = all.with(header.name(), header.value());
        }
        return new OutboundRequest(method, uri, all, body, timeout, limit);
    }

    /** The same request with another bound on its answer. */
    public OutboundRequest withLimit(AnswerLimit other) {
        return new OutboundRequest(method, uri, headers, body, timeout, other);
    }

    /** Without path, query, headers and body: each may hold a secret. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }
}
