package dev.integrationhub.api.delivery.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * The target did not take the webhook; there will be another attempt.
 *
 * @param attempt its number, from 1
 * @param status HTTP status code of the answer; null without one
 * @param durationMs of the attempt
 * @param errorClass what went wrong, such as {@code target-timed-out}; null for an answer that was no success
 * @param responseSha256 hexadecimal digest of the answer's body; null without one
 * @param nextAttemptAt not before then
 */
@EventName("delivery.attempt-failed")
public record DeliveryAttemptFailed(
        UUID deliveryId,
        int attempt,
        @Nullable Integer status,
        long durationMs,
        @Nullable String errorClass,
        @Nullable String responseSha256,
        Instant nextAttemptAt)
        implements DeliveryEvent {}
