package dev.integrationhub.ingress.request;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;

/**
 * A request as its sender sent it. Headers, query and body may hold secrets and are not shown.
 *
 * @param method as it was sent
 * @param path as it was sent, not decoded, without the query
 * @param query as it was sent, not decoded; null without one
 * @param address of the sender, as trusted proxies say it
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // requests are read, never compared
public record InboundRequest(
        String method, String path, @Nullable String query, Headers headers, String address, byte[] body) {

    /** Of the body, as the sender said it. */
    public @Nullable String contentType() {
        return headers.first("Content-Type").orElse(null);
    }

    @Override
    public String toString() {
        return "InboundRequest[" + method + ", " + body.length + " bytes]";
    }
}
