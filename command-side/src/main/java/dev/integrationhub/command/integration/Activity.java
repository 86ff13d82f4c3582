package dev.integrationhub.command.integration;

import java.time.Instant;

import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/** When anything of the integration last changed. */
final class Activity {
    private Instant last = Instant.EPOCH;

    Instant last() {
        return last;
    }

    @EventSourcingHandler
    void on(IntegrationEvent event, @Timestamp Instant at) {
        last = at;
    }
}
