package dev.integrationhub.ingress.operate;

import java.util.UUID;

/**
 * A delivery that is to be made of another one.
 *
 * @param of itself the delivery of a webhook, or a replay of it
 */
public record NewReplay(UUID id, DeliveryRow of) {}
