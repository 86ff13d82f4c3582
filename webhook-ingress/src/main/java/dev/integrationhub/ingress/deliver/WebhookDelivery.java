package dev.integrationhub.ingress.deliver;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.integrationhub.ingress.store.AcceptedWebhook;

/** Brings webhooks that are stored to their targets. */
public interface WebhookDelivery {
    /**
     * Begins to bring a webhook to its target, and returns at once.
     *
     * @return how the first attempt ended; never exceptionally
     */
    CompletableFuture<FirstAttempt> begin(UUID deliveryId, AcceptedWebhook webhook);
}
