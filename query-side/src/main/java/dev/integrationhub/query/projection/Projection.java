package dev.integrationhub.query.projection;

import java.util.Collection;
import java.util.UUID;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Turns events into rows. It keeps nothing itself, so that the same code makes the live read models, a rebuild of them, and what
 * was true at a moment of the past.
 */
public interface Projection {
    /** Called before the events of a batch with the integrations they are about, for what is better fetched at once. */
    default void prepare(Collection<UUID> integrationIds, Views views) {}

    /**
     * Applies one event. Called in the order of the stream and once for each event; an exception stops the processing of live
     * events, and the event comes again.
     *
     * @throws MissingViewException if a row is not there that an earlier event made
     */
    void on(IntegrationEvent event, Position at, Views views);
}
