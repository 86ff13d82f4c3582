package dev.integrationhub.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;

/** Feeds the projections. Works in the caller's transaction. */
@Component
public class Projector {
    private final EntityManager entities;
    private final JpaViews views;
    private final List<Projection> projections;

    Projector(EntityManager entities, JpaViews views, List<Projection> projections) {
        this.entities = entities;
        this.views = views;
        this.projections = List.copyOf(projections);
    }

    /**
     * Projects the events in their order.
     *
     * @throws ProjectionFailedException if one of them cannot be projected
     */
    public void project(Collection<? extends EventMessage<?>> events) {
        ProjectionBatch batch = begin(events);
        for (EventMessage<?> event : events) {
            try {
                batch.project(event);
            } catch (RuntimeException e) {
                throw new ProjectionFailedException(event, e);
            }
        }
    }

    /** Fetches in few queries what the events of a batch need. */
    ProjectionBatch begin(Collection<? extends EventMessage<?>> events) {
        List<String> streamIds = events.stream()
                .filter(Projector::concerns)
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .distinct()
                .toList();
        Map<String, ProjectedStream> streams = new HashMap<>();
        if (!streamIds.isEmpty()) {
            entities.createQuery("select s from ProjectedStream s where s.streamId in :ids", ProjectedStream.class)
                    .setParameter("ids", streamIds)
                    .getResultList()
                    .forEach(stream -> streams.put(stream.streamId(), stream));
            List<UUID> known = streams.keySet().stream().map(StreamId::uuidOf).toList();
            projections.forEach(projection -> projection.prepare(known, views));
        }
        return new ProjectionBatch(entities, views, projections, streams);
    }

    static boolean concerns(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> message
                && StreamId.isOfIntegration(message.getAggregateIdentifier());
    }
}
