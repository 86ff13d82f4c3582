package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * The target did not take the webhook, and there will be no other attempt by itself.
 *
 * @param attempt the number of the last attempt, from 1
 * @param status HTTP status code of the answer; null without one
 * @param durationMs of that attempt
 * @param errorClass what went wrong, such as {@code target-timed-out}; null for an answer that was no success
 * @param responseSha256 hexadecimal digest of the answer's body; null without one
 * @param reason why there will be no other
 */
@EventName("delivery.dead-lettered")
public record DeliveryDeadLettered(
        UUID deliveryId,
        int attempt,
        @Nullable Integer status,
        long durationMs,
        @Nullable String errorClass,
        @Nullable String responseSha256,
        String reason)
        implements DeliveryEvent {}
