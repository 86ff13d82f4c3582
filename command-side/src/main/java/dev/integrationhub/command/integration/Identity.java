package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.naming.NameKind;

/** What an integration is without all that belongs to it. */
final class Identity {
    private @Nullable UUID id;
    private String name = "";
    private Map<String, String> externalIds = Map.of();
    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;
    private long lastSequence;

    boolean isKnown() {
        return id != null;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    /** By which external services know it. */
    Map<String, String> externalIds() {
        return externalIds;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Of the last event that touched it. */
    long lastSequence() {
        return lastSequence;
    }

    /** Takes a name in the place of the present one, or the present one again. */
    void takeName(String wanted, NameClaims names) {
        takeName(wanted, id(), names);
        if (!IntegrationName.unique(wanted).equals(IntegrationName.unique(name))) {
            names.release(NameKind.INTEGRATION, IntegrationName.unique(name), id());
        }
    }

    static void takeName(String wanted, UUID integrationId, NameClaims names) {
        names.take(NameKind.INTEGRATION, IntegrationName.unique(wanted), integrationId, integrationId);
    }

    @EventSourcingHandler
    void on(IntegrationCreated event, @Timestamp Instant at, @SequenceNumber long sequence) {
        id = event.integrationId();
        name = event.name();
        createdAt = at;
        touched(at, sequence);
    }

    @EventSourcingHandler
    void on(IntegrationRenamed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        name = event.name();
        touched(at, sequence);
    }

    @EventSourcingHandler
    void on(ExternalIdsChanged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        externalIds = Map.copyOf(event.externalIds());
        touched(at, sequence);
    }

    @EventSourcingHandler
    void on(IntegrationDeleted event, @Timestamp Instant at, @SequenceNumber long sequence) {
        touched(at, sequence);
    }

    @EventSourcingHandler
    void on(IntegrationRestored event, @Timestamp Instant at, @SequenceNumber long sequence) {
        touched(at, sequence);
    }

    @EventSourcingHandler
    void on(IntegrationPurged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        touched(at, sequence);
    }

    private void touched(Instant at, long sequence) {
        updatedAt = at;
        lastSequence = sequence;
    }
}
