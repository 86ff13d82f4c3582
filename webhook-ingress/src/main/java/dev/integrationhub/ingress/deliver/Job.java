package dev.integrationhub.ingress.deliver;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.store.AcceptedWebhook;

/**
 * A delivery that this process has in hand.
 *
 * @param payloadOf the delivery under whose id the payload is kept
 * @param attempts that ended
 * @param ordered whether others wait for it to end
 * @param webhook if it is still in memory
 */
record Job(
        UUID deliveryId,
        UUID integrationId,
        UUID handlerId,
        UUID payloadOf,
        int attempts,
        boolean ordered,
        @Nullable AcceptedWebhook webhook,
        Waiter waiter) {

    static Job received(UUID deliveryId, AcceptedWebhook webhook, Waiter waiter) {
        return new Job(
                deliveryId,
                webhook.route().integrationId(),
                webhook.route().handlerId(),
                deliveryId,
                0,
                false,
                webhook,
                waiter);
    }

    int nextAttempt() {
        return attempts + 1;
    }
}
