package dev.integrationhub.api.replay.resource;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A replay of many deliveries, which goes on by itself.
 *
 * @param status {@code running}, {@code finished} or {@code stopped}
 * @param totalComplete false if there were more than were counted
 * @param endedAt null while it is running
 */
public record ReplayResource(
        UUID id,
        UUID integrationId,
        String status,
        ReplayFilterResource filter,
        ReplayCountsResource counts,
        boolean totalComplete,
        Instant startedAt,
        @Nullable Instant endedAt) {}
