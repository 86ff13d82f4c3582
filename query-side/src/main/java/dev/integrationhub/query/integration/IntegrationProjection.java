package dev.integrationhub.query.integration;

import java.util.Collection;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.HandlersSynced;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;
import dev.integrationhub.query.projection.Views;

@Component
class IntegrationProjection implements Projection {
    /** Every event touches its integration. */
    @Override
    public void prepare(Collection<UUID> integrationIds, Views views) {
        views.prepare(IntegrationView.class, integrationIds);
    }

    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof IntegrationCreated created) {
            views.add(new IntegrationView(created.integrationId(), created.name(), at));
            return;
        }
        IntegrationView view = views.get(IntegrationView.class, event.integrationId());
        if (event instanceof IntegrationPurged) {
            views.remove(view);
            return;
        }
        apply(event, view, at);
        view.active(at.timestamp());
    }

    private static void apply(IntegrationEvent event, IntegrationView view, Position at) {
        if (event instanceof IntegrationRenamed renamed) {
            view.rename(renamed.name(), at);
        } else if (event instanceof ExternalIdsChanged changed) {
            view.identifyAs(changed.externalIds(), at);
        } else if (event instanceof HandlersSynced synced) {
            view.sync(synced.integrationName());
        } else if (event instanceof IntegrationDeleted) {
            view.delete(at);
        } else if (event instanceof IntegrationRestored) {
            view.restore(at);
        } else if (event instanceof HandlerAdded) {
            view.countHandlers(1);
        } else if (event instanceof HandlerRemoved) {
            view.countHandlers(-1);
        }
    }
}
