package dev.integrationhub.api.delivery.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A webhook was taken in. Its bytes are kept beside the events, for a time; the digest stays.
 *
 * @param payloadSha256 hexadecimal digest of the body as it came
 * @param payloadSize of the body, in bytes
 * @param contentType as the sender said it
 * @param providerId by which its sender knows it, if it told one
 */
@EventName("webhook.received")
public record WebhookReceived(
        UUID deliveryId,
        UUID integrationId,
        UUID handlerId,
        String payloadSha256,
        long payloadSize,
        @Nullable String contentType,
        VerificationResult verification,
        @Nullable String providerId)
        implements DeliveryEvent {}
