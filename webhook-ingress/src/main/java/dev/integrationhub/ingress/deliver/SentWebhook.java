package dev.integrationhub.ingress.deliver;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.request.SenderQuery;
import dev.integrationhub.ingress.store.StoredPayload;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.target.ForwardedHeaders;
import dev.integrationhub.platform.target.RequestBody;
import dev.integrationhub.platform.target.TargetInput;

/** What a webhook was sent with, as far as its target gets it. */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record SentWebhook(
        @Nullable String query, Headers headers, @Nullable String contentType, byte[] body) {

    static SentWebhook of(InboundRequest request) {
        return new SentWebhook(request.query(), request.headers(), request.contentType(), request.body());
    }

    static SentWebhook of(StoredPayload payload) {
        return new SentWebhook(payload.query(), payload.headers(), payload.contentType(), payload.body());
    }

    /** What the handler is given: its method is its own, the sender's query goes behind that of the target's URL. */
    TargetInput input() {
        return new TargetInput(
                null,
                ForwardedHeaders.of(headers.toMap()),
                query == null ? Map.of() : SenderQuery.parse(query),
                Map.of(),
                RequestBody.bytes(body, contentType));
    }

    @Override
    public String toString() {
        return "SentWebhook[" + body.length + " bytes]";
    }
}
