package dev.integrationhub.api.replay.resource;

import java.util.UUID;

/**
 * The webhooks of one handler and status that a replay would replay.
 *
 * @param handlerName one that it had
 */
public record ReplayGroupResource(UUID handlerId, String handlerName, String status, long count) {}
