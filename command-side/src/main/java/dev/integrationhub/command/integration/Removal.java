package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.platform.keyring.KeyDestruction;

/** The end of an entry in two steps: it is removed, and when its grace period is over its keys are destroyed. */
record Removal(DueKind kind, UUID integrationId, UUID entryId, DueList due, KeyDestruction keys) {

    void begin(Instant graceEndsAt, IntegrationEvent event) {
        due.put(new Due(kind, integrationId, entryId, graceEndsAt));
        AggregateLifecycle.apply(event);
    }

    void undo(IntegrationEvent event) {
        due.remove(kind, integrationId, entryId);
        AggregateLifecycle.apply(event);
    }

    /** Once more is harmless, and needed where a backup has brought destroyed keys back. */
    void end(SealedEntries<?> entries, Deletion deletion, IntegrationEvent event) {
        due.remove(kind, integrationId, entryId);
        if (entries.isGone(entryId)) {
            keys.destroyAllOf(integrationId, entryId);
        }
        if (entries.isRemoved(entryId) && !deletion.isPurged()) {
            AggregateLifecycle.apply(event);
        }
    }
}
