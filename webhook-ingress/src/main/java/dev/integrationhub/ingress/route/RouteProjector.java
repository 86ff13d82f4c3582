package dev.integrationhub.ingress.route;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Projects each event of an integration exactly once, however often it comes: how far a stream has been projected is written with
 * what was made of it. Works in the caller's transaction.
 */
final class RouteProjector {
    private final RouteTables tables;
    private final RouteProjection projection;

    /** @param schema whose tables are written: the live ones, or a second set */
    RouteProjector(JdbcClient jdbc, String schema) {
        this.tables = new RouteTables(jdbc, schema);
        this.projection = new RouteProjection(tables, new SecretTables(jdbc, schema));
    }

    void project(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event
                && StreamId.isOfIntegration(event.getAggregateIdentifier())) {
            projectOnce(event);
        }
    }

    private void projectOnce(DomainEventMessage<?> message) {
        String streamId = message.getAggregateIdentifier();
        long sequence = message.getSequenceNumber();
        if (!tables.advance(streamId, sequence)) {
            long last = tables.lastSequence(streamId);
            if (sequence > last) {
                throw new SequenceGapException(streamId, last, sequence);
            }
            return;
        }
        if (!(message.getPayload() instanceof IntegrationEvent event)) {
            throw new IllegalStateException(
                    "Event " + sequence + " of stream " + streamId + " is none of an integration");
        }
        projection.on(event, new Position(sequence, message.getTimestamp()));
    }
}
