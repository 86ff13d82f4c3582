package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;

/**
 * What a webhook was sent with.
 *
 * @param erasedAt if that was erased; headers, query and body are empty then
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record StoredPayload(
        UUID deliveryId,
        UUID integrationId,
        UUID handlerId,
        Instant receivedAt,
        String method,
        String path,
        @Nullable String query,
        Headers headers,
        @Nullable String contentType,
        byte[] body,
        @Nullable Instant erasedAt) {

    @Override
    public String toString() {
        return "StoredPayload[" + deliveryId + "]";
    }
}
