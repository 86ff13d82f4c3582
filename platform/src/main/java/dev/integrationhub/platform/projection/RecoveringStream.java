package dev.integrationhub.platform.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Events, one by one at first if the stream before this one broke. */
class RecoveringStream implements BlockingStream<TrackedEventMessage<?>> {
    /** At least as many as a batch of any processor has. */
    private static final int STEPS = 500;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final EventStorageEngine engine;
    private @Nullable TrackingToken position;
    private int steps;

    RecoveringStream(
            BlockingStream<TrackedEventMessage<?>> stream,
            EventStorageEngine engine,
            @Nullable TrackingToken position,
            boolean stepping) {
        this.stream = stream;
        this.engine = engine;
        this.position = position;
        this.steps = stepping ? STEPS : 0;
    }

    /** The event processor looks here whether its batch goes on. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        Optional<TrackedEventMessage<?>> next;
        try {
            next = stream.peek();
        } catch (RuntimeException e) {
            // What comes next cannot be read. It is told when that is next, after the batch.
            return Optional.empty();
        }
        // Events that share a position belong in one batch.
        return next.filter(event -> steps == 0 || event.trackingToken().equals(position));
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (stream.hasNextAvailable(timeout, unit)) {
            return true;
        }
        if (timeout > 0) {
            readNext();
        }
        return false;
    }

    /** The event store reads ahead for all its streams, and keeps it to itself when it fails. */
    private void readNext() {
        try (Stream<? extends TrackedEventMessage<?>> next = engine.readEvents(position, false)) {
            next.limit(1).forEach(event -> {});
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = stream.nextAvailable();
        position = event.trackingToken();
        if (steps > 0) {
            steps--;
        }
        return event;
    }

    /** They are passed one by one: what the store left out by itself, the position of the processor would stay behind. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {}

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        stream.close();
    }
}
