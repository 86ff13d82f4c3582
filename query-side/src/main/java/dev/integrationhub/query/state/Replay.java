package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.audit.UnreadableEvent;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.query.projection.Position;

/** Applies the events of an integration once, and keeps what it was at the moments that are asked for. */
final class Replay {
    private final PastIntegration integration;
    private final Set<Moment> pending;
    private final Map<Moment, Snapshot> snapshots = new HashMap<>();
    private final List<UnreadableEvent> unreadable = new ArrayList<>();
    private long version = IntegrationLog.BEGINNING;
    private Instant at = Instant.MIN;

    Replay(PastIntegration integration, List<Moment> moments) {
        this.integration = integration;
        this.pending = new LinkedHashSet<>(moments);
    }

    /** Whether further events change nothing of what was asked for. */
    boolean isOver() {
        return pending.isEmpty();
    }

    void apply(LoggedEvent event, IntegrationLog log) {
        Instant time = event.timestamp();
        keep(moment -> !moment.includes(event.version(), time));
        if (isOver()) {
            return;
        }
        IntegrationEvent read = log.read(event);
        if (read == null) {
            integration.forget(event.version());
        }
        if (read == null || !integration.apply(read, new Position(event.version(), time))) {
            unreadable.add(new UnreadableEvent(event.version(), event.type()));
        }
        version = event.version();
        at = time;
    }

    /** There are no more events. */
    void end() {
        keep(moment -> true);
    }

    /** Null if it was before the first event. */
    @Nullable
    Snapshot at(Moment moment) {
        return snapshots.get(moment);
    }

    /** Keeps what the integration is now for the moments that are reached. */
    private void keep(Predicate<Moment> reached) {
        for (Moment moment : List.copyOf(pending)) {
            if (reached.test(moment)) {
                pending.remove(moment);
                if (version != IntegrationLog.BEGINNING) {
                    snapshots.put(moment, snapshot());
                }
            }
        }
    }

    private Snapshot snapshot() {
        return new Snapshot(version, at, integration.state(), integration.sealedSecrets(), List.copyOf(unreadable));
    }
}
