package dev.integrationhub.api.replay.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * Somebody stopped a replay before its end.
 *
 * @param done webhooks that it had replayed by then
 */
@EventName("replay.stopped")
public record ReplayStopped(UUID replayId, UUID integrationId, long done) implements ReplayEvent {}
