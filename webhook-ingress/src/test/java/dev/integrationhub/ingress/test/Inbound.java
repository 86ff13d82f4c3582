package dev.integrationhub.ingress.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/** Requests as senders send them. */
public final class Inbound {
    private Inbound() {}

    public static InboundRequest post(byte[] body) {
        return new InboundRequest("POST", "/webhook/orders", null, Headers.NONE, "203.0.113.7", body);
    }

    public static InboundRequest post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    public static InboundRequest get(@Nullable String query) {
        return new InboundRequest("GET", "/webhook/orders", query, Headers.NONE, "203.0.113.7", new byte[0]);
    }

    /** With one header more. */
    public static InboundRequest with(InboundRequest request, String name, String value) {
        List<Header> headers = new ArrayList<>(request.headers().all());
        headers.add(new Header(name, value));
        return with(request, new Headers(headers));
    }

    public static InboundRequest with(InboundRequest request, Headers headers) {
        return new InboundRequest(
                request.method(), request.path(), request.query(), headers, request.address(), request.body());
    }

    public static InboundRequest withQuery(InboundRequest request, @Nullable String query) {
        return new InboundRequest(
                request.method(), request.path(), query, request.headers(), request.address(), request.body());
    }

    public static InboundRequest withBody(InboundRequest request, byte[] body) {
        return new InboundRequest(
                request.method(), request.path(), request.query(), request.headers(), request.address(), body);
    }

    public static InboundRequest from(String address, InboundRequest request) {
        return new InboundRequest(
                request.method(), request.path(), request.query(), request.headers(), address, request.body());
    }
}
