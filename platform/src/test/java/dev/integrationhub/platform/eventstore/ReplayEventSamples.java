package dev.integrationhub.platform.eventstore;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.replay.event.ReplayEvent;
import dev.integrationhub.api.replay.event.ReplayStarted;
import dev.integrationhub.api.replay.event.ReplayStopped;

/** One event of each kind that a replay of many deliveries has. */
final class ReplayEventSamples {
    private static final UUID REPLAY = UUID.fromString("019f0000-0000-7000-8000-000000000006");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000001");

    private ReplayEventSamples() {}

    static List<ReplayEvent> all() {
        return List.of(new ReplayStarted(REPLAY, INTEGRATION, 1200), new ReplayStopped(REPLAY, INTEGRATION, 300));
    }
}
