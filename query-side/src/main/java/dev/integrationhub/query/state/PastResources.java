package dev.integrationhub.query.state;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Views;

/** Knows one type of resources from the rows that projections made of them. */
public interface PastResources {
    /** As in {@link Resource#type}. */
    String type();

    /** Called before the projections, for what the rows of the live read models do not keep and a state does. */
    default void on(IntegrationEvent event, Position at, Views views) {}

    /** One of them, a removed one too. */
    @Nullable
    PastResource find(UUID id, Views views);

    /** All of an integration, removed ones too, in no order. */
    List<PastResource> all(UUID integrationId, Views views);
}
