package dev.integrationhub.api.replay.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody has many webhooks replayed. Each that is replayed has a {@code delivery.replayed} that this replay is the cause of.
 *
 * @param total webhooks that there were to replay
 */
@EventName("replay.started")
public record ReplayStarted(UUID replayId, UUID integrationId, long total) implements ReplayEvent {}
