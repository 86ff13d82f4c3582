package dev.integrationhub.api.delivery.resource;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a delivery is.
 *
 * @param handlerName when it was received; null where only the events of a delivery are left, as in no list
 * @param receivedAt of a replay: when somebody asked for it
 * @param status {@code pending}, {@code delivered}, {@code dead-lettered}, {@code skipped} or {@code cancelled}
 * @param reason why it ended so; null while it is pending and once it is delivered
 * @param attemptCount the attempts that ended
 * @param lastStatus HTTP status code that the last of them was answered with; null without an answer
 * @param lastError what went wrong in the last of them, such as {@code target-timed-out}
 * @param lastDurationMs how long the last of them took
 * @param nextAttemptAt not before then; null unless it is pending
 * @param changedAt when the status, or the number of attempts, became what it is
 * @param providerId by which its sender knows the webhook, in the form that the hub keeps
 * @param replayOf the delivery that the webhook was received as, if this one is a replay
 */
public record DeliveryResource(
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
        @Nullable UUID replayOf) {}
