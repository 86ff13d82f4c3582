package dev.integrationhub.command.integration;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Loads integrations from a cache and catches them up with what other processes have appended since. So a decision is never made
 * on old state, and a long history is read only once.
 */
class IntegrationRepository extends CachingEventSourcingRepository<Integration> {
    private final EventStore eventStore;
    private final Cache cache;

    IntegrationRepository(
            EventStore eventStore, Cache cache, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        super(EventSourcingRepository.builder(Integration.class)
                .eventStore(eventStore)
                .cache(cache)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers));
        this.eventStore = eventStore;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<Integration> doLoadWithLock(String streamId, Long expectedVersion) {
        boolean cached = cache.containsKey(streamId);
        EventSourcedAggregate<Integration> integration = super.doLoadWithLock(streamId, expectedVersion);
        if (cached) {
            DomainEventStream missed = eventStore.readEvents(streamId, integration.version() + 1);
            if (missed.hasNext()) {
                integration.initializeState(missed);
            }
        }
        return integration;
    }

    /** As the integration was after one of its events, or is if it has fewer. Nothing of it is cached, or can be changed. */
    EventSourcedAggregate<Integration> past(String streamId, long version) {
        DomainEventStream all = eventStore.readEvents(streamId);
        List<DomainEventMessage<?>> events = new ArrayList<>();
        while (all.hasNext() && all.peek().getSequenceNumber() <= version) {
            events.add(all.next());
        }
        if (events.isEmpty()) {
            throw new AggregateNotFoundException(streamId, "There are no events of it");
        }
        EventSourcedAggregate<Integration> past = EventSourcedAggregate.initialize(
                new Integration(), aggregateModel(), eventStore, NoSnapshotTriggerDefinition.TRIGGER);
        past.initializeState(DomainEventStream.of(events));
        return past;
    }
}
