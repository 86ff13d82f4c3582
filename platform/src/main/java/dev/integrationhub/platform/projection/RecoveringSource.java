package dev.integrationhub.platform.projection;

import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store as an event processor sees it. An event that cannot be handled takes the events of its batch with it, so after a
 * failure they come one by one: all before it are done and only itself is left. And an event that cannot even be read is an error
 * of the processor, which otherwise would wait for it without a word.
 */
public class RecoveringSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final EventStorageEngine engine;
    private final AtomicBoolean opened = new AtomicBoolean();

    public RecoveringSource(StreamableMessageSource<TrackedEventMessage<?>> store, EventStorageEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        boolean afterFailure = opened.getAndSet(true);
        return new RecoveringStream(store.openStream(position), engine, position, afterFailure);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }
}
