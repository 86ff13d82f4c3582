package dev.integrationhub.platform.eventstore;

import java.util.concurrent.TimeUnit;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;

import dev.integrationhub.platform.projection.RecoveringSource;

/**
 * A processing group that follows the event store in order, from its first event on, with its position kept in the transaction of
 * what it writes. One process at a time works for it; when that dies, another takes over.
 */
public final class TrackingGroup implements ConfigurerModule {
    private static final int BATCH = 200;

    private final String name;

    public TrackingGroup(String name) {
        this.name = name;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> processing.registerTrackingEventProcessor(
                name,
                c -> new RecoveringSource(c.eventStore(), c.getComponent(EventStorageEngine.class)),
                c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andEventAvailabilityTimeout(500, TimeUnit.MILLISECONDS)
                        .andTokenClaimInterval(1, TimeUnit.SECONDS)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)));
    }
}
