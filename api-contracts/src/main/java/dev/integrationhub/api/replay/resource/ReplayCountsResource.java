package dev.integrationhub.api.replay.resource;

/**
 * How far a replay is.
 *
 * @param total webhooks that there were to replay when it began
 * @param done those that have a new delivery
 * @param failed those that cannot be replayed, since what they were sent with is not kept any more
 */
public record ReplayCountsResource(long total, long done, long failed) {}
