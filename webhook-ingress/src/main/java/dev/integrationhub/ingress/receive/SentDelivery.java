package dev.integrationhub.ingress.receive;

import java.time.Instant;
import java.util.UUID;

/**
 * What the sender of a webhook may know of it.
 *
 * @param status as {@link dev.integrationhub.ingress.store.DeliveryStatus.Status#value()}
 * @param since when it came to that
 */
record SentDelivery(UUID deliveryId, String status, Instant since) {}
