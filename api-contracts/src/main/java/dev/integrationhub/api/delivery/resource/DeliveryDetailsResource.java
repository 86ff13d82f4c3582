package dev.integrationhub.api.delivery.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a delivery; the members of {@link DeliveryResource} mean here what they mean there.
 *
 * @param handlerName null when only the events are left
 * @param attemptCount the attempts that ended
 * @param attempts the last 100 of them, the oldest first, as long as they are kept
 * @param timeline its events, the oldest first; the first 500
 */
public record DeliveryDetailsResource(
        UUID id,
        UUID integrationId,
        UUID handlerId,
        @Nullable String handlerName,
        Instant receivedAt,
        String status,
        @Nullable String reason,
        int attemptCount,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Long lastDurationMs,
        @Nullable Instant nextAttemptAt,
        Instant changedAt,
        @Nullable String providerId,
        @Nullable UUID replayOf,
        PayloadResource payload,
        List<AttemptResource> attempts,
        List<DeliveryEventResource> timeline) {}
