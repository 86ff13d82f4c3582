package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook was sent with, as it is stored.
 *
 * @param providerId in the form of {@link ProviderId}; null if its sender told none
 * @param headers in the form of {@link HeaderBytes}
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
record NewPayload(
        UUID deliveryId,
        UUID integrationId,
        UUID handlerId,
        Instant receivedAt,
        @Nullable String providerId,
        String method,
        String path,
        @Nullable String query,
        byte[] headers,
        @Nullable String contentType,
        byte[] body) {

    int size() {
        return headers.length + body.length;
    }

    @Override
    public String toString() {
        return "NewPayload[" + deliveryId + "]";
    }
}
