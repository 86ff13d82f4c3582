package dev.integrationhub.platform.fact;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.caller.CommandMetadata;
import dev.integrationhub.platform.id.Uuid7;

/** Appends events that nothing is decided from: each is a stream of its own, so that none waits for another. */
public class HubFacts {
    private final EventStore events;
    private final CommandMetadata metadata;

    HubFacts(EventStore events, CommandMetadata metadata) {
        this.events = events;
        this.metadata = metadata;
    }

    /** Appends an event of the present caller, within the present transaction if there is one. */
    public void append(Object event) {
        events.publish(new GenericDomainEventMessage<>(
                StreamId.HUB, StreamId.hub(Uuid7.next()), 0, event, metadata.ofPresentCaller()));
    }
}
