package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * The target took the webhook.
 *
 * @param attempt the number of the attempt, from 1
 * @param status HTTP status code of the answer
 * @param durationMs of the attempt
 * @param responseSha256 hexadecimal digest of the answer's body
 */
@EventName("delivery.succeeded")
public record DeliverySucceeded(UUID deliveryId, int attempt, int status, long durationMs, String responseSha256)
        implements DeliveryEvent {}
