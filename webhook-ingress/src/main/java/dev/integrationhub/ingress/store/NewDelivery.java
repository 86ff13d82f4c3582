package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that has yet to be attempted.
 *
 * @param providerId in the form of {@link ProviderId}; null if its sender told none
 * @param payloadOf the delivery under whose id the payload is kept
 * @param notBefore when it may be attempted
 * @param workerId the process that attempts it at once; null for whichever comes first
 * @param orderingKey of deliveries that go one after the other; null for one that waits for none
 */
record NewDelivery(
        UUID deliveryId,
        UUID integrationId,
        UUID handlerId,
        String handlerName,
        Instant receivedAt,
        @Nullable String providerId,
        UUID payloadOf,
        Instant notBefore,
        @Nullable UUID workerId,
        @Nullable String orderingKey) {}
