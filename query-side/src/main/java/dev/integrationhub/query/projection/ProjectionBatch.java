package dev.integrationhub.query.projection;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Events that are projected in one transaction. Here, and nowhere else, it is decided whether an event is new: the version of its
 * stream is kept in the same tables as what was made of it.
 */
class ProjectionBatch {
    private final EntityManager entities;
    private final Views views;
    private final List<Projection> projections;
    private final Map<String, ProjectedStream> streams;

    ProjectionBatch(
            EntityManager entities, Views views, List<Projection> projections, Map<String, ProjectedStream> streams) {
        this.entities = entities;
        this.views = views;
        this.projections = projections;
        this.streams = streams;
    }

    void project(EventMessage<?> event) {
        if (Projector.concerns(event)) {
            projectNext((DomainEventMessage<?>) event);
        }
    }

    private void projectNext(DomainEventMessage<?> message) {
        String streamId = message.getAggregateIdentifier();
        long sequence = message.getSequenceNumber();
        ProjectedStream stream = streams.computeIfAbsent(streamId, this::begin);
        if (sequence <= stream.version()) {
            return;
        }
        if (sequence != stream.version() + 1) {
            throw new SequenceGapException(streamId, stream.version() + 1, sequence);
        }
        if (!(message.getPayload() instanceof IntegrationEvent event)) {
            throw new UnknownEventException(streamId, sequence);
        }
        Position at = new Position(sequence, message.getTimestamp());
        projections.forEach(projection -> projection.on(event, at, views));
        stream.advanceTo(sequence);
    }

    private ProjectedStream begin(String streamId) {
        ProjectedStream stream = new ProjectedStream(streamId);
        entities.persist(stream);
        return stream;
    }
}
