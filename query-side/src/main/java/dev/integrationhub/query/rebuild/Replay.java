package dev.integrationhub.query.rebuild;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.query.projection.Projector;

/**
 * Goes through all events in the order and with the token of the event processors, so that an event that was committed late, in a
 * gap of that order, is not missed.
 */
class Replay {
    /** How many events a transaction takes. */
    private static final int BATCH = 1000;

    private final EventStorageEngine events;
    private final Projector projector;
    private final EntityManager entities;
    private @Nullable TrackingToken token;

    Replay(EventStorageEngine events, Projector projector, EntityManager entities) {
        this.events = events;
        this.projector = projector;
        this.entities = entities;
    }

    /**
     * What comes after a position.
     *
     * @param position of the last event
     */
    record Batch(
            List<TrackedEventMessage<?>> events, @Nullable TrackingToken position) {
        /** Whether it holds all there was. Waiting until nothing more comes would be waiting for the writers to stop. */
        boolean isLast() {
            return events.size() < BATCH;
        }
    }

    Batch next() {
        return after(token);
    }

    Batch after(@Nullable TrackingToken position) {
        try (Stream<? extends TrackedEventMessage<?>> stream = events.readEvents(position, false)) {
            List<TrackedEventMessage<?>> batch = stream.<TrackedEventMessage<?>>map(event -> event)
                    .limit(BATCH)
                    .toList();
            return new Batch(
                    batch,
                    batch.isEmpty() ? position : batch.get(batch.size() - 1).trackingToken());
        }
    }

    /** Projects in the transaction of the caller. */
    void project(Batch batch) {
        projector.project(batch.events());
        entities.flush();
        entities.clear();
    }

    /** The transaction with all up to a position is committed. */
    void committed(@Nullable TrackingToken position) {
        token = position;
    }
}
