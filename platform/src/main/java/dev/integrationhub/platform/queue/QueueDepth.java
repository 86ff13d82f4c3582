package dev.integrationhub.platform.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How much waits.
 *
 * @param waiting how many pieces of work, as far as they were counted
 * @param isMore whether they are more
 * @param firstAt when the first of those counted is due, or was; null if there is none, and where nothing is due at a time
 */
public record QueueDepth(
        long waiting, boolean isMore, @Nullable Instant firstAt) {}
