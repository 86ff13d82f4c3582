package dev.integrationhub.ingress.store;

import java.util.UUID;

/**
 * That a webhook is stored.
 *
 * @param deliveryId of the webhook, or of the one that came before with the same id of its sender
 * @param duplicate whether there was one before; nothing was stored then
 */
public record Receipt(UUID deliveryId, boolean duplicate) {}
