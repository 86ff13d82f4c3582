package dev.integrationhub.ingress.rejection;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Refusal;

/** A refused request, as far as it is kept. Not of the query: it may hold a key. */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
record NewRejection(
        UUID id,
        UUID integrationId,
        UUID handlerId,
        String handlerName,
        Instant at,
        String reason,
        String method,
        byte[] headers,
        String address,
        byte[] body,
        long bodySize) {
    private static final int MOST_BODY = 4096;

    static NewRejection of(UUID id, Instant at, Route route, InboundRequest request, Refusal why) {
        return new NewRejection(
                id,
                route.integrationId(),
                route.handlerId(),
                route.handlerName(),
                at,
                why.value(),
                request.method(),
                KeptHeaders.of(route.webhook().verification(), request.headers()),
                request.address(),
                Arrays.copyOf(request.body(), Math.min(request.body().length, MOST_BODY)),
                size(request));
    }

    /** Of a body that was too large to be read, as its sender announced it. */
    private static long size(InboundRequest request) {
        if (request.body().length > 0) {
            return request.body().length;
        }
        String announced = request.headers().first("Content-Length").orElse("0");
        try {
            return Math.max(0, Long.parseLong(announced));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "NewRejection[" + id + ", " + reason + "]";
    }
}
