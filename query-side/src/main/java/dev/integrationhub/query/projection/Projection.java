package dev.integrationhub.query.projection;

import java.util.Collection;
import java.util.UUID;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * Turns events into rows of one read model, through JPA alone: a rebuild runs the same code against tables of the same names in
 * another schema.
 */
public interface Projection {
    /** Called before the events of a batch with the integrations they are about, for what is better fetched at once. */
    default void prepare(Collection<UUID> integrationIds) {}

    /**
     * Applies one event. Called in the order of the stream and once for each event; an exception stops the processing, and the
     * event comes again.
     */
    void on(IntegrationEvent event, Position at);
}
