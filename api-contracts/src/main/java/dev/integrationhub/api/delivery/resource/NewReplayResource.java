package dev.integrationhub.api.delivery.resource;

import java.util.UUID;

/**
 * A delivery that was made to bring a webhook to its target once more.
 *
 * @param id of the new delivery
 * @param replayOf the delivery that the webhook was received as
 */
public record NewReplayResource(UUID id, UUID replayOf) {}
