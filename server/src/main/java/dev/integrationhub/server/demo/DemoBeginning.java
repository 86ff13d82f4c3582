package dev.integrationhub.server.demo;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.integrationhub.api.demo.event.DemoBegun;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.caller.CommandMetadata;

/** Puts on record that this is a demo, before there is a user whose password everybody knows. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoBeginning implements ApplicationRunner {
    private final DemoData data;
    private final EventStore events;
    private final CommandMetadata metadata;

    DemoBeginning(DemoData data, EventStore events, CommandMetadata metadata) {
        this.data = data;
        this.events = events;
        this.metadata = metadata;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!data.isOfADemo()) {
            events.publish(new GenericDomainEventMessage<>(
                    StreamId.HUB,
                    StreamId.DEMO,
                    0,
                    new DemoBegun(DemoSettings.LOGIN.username()),
                    metadata.ofPresentCaller()));
        }
    }
}
