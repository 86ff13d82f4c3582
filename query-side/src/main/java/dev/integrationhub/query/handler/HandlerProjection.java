package dev.integrationhub.query.handler;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;
import dev.integrationhub.query.projection.Views;

@Component
class HandlerProjection implements Projection {
    private final FormerNames formerNames;

    HandlerProjection(FormerNames formerNames) {
        this.formerNames = formerNames;
    }

    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof HandlerAdded added) {
            formerNames.taken(added.integrationId(), added.name(), views);
            views.add(new HandlerView(added, at));
        } else if (event instanceof HandlerChanged changed) {
            change(views.get(HandlerView.class, changed.handlerId()), changed, at, views);
        } else if (event instanceof HandlerOrphaned orphaned) {
            views.get(HandlerView.class, orphaned.handlerId()).orphan(at);
        } else if (event instanceof HandlerEnabled enabled) {
            views.get(HandlerView.class, enabled.handlerId()).enable(at);
        } else if (event instanceof HandlerDisabled disabled) {
            views.get(HandlerView.class, disabled.handlerId()).disable(disabled, at);
        } else if (event instanceof HandlerRemoved removed) {
            views.remove(views.get(HandlerView.class, removed.handlerId()));
            formerNames.handlerRemoved(removed, views);
        } else if (event instanceof IntegrationPurged) {
            views.removeAll(event.integrationId(), HandlerView.class);
            views.removeAll(event.integrationId(), HandlerAliasView.class);
        }
    }

    private void change(HandlerView view, HandlerChanged changed, Position at, Views views) {
        String formerName = view.name();
        view.change(changed, at);
        if (!formerName.equals(changed.name())) {
            formerNames.renamed(changed, formerName, at, views);
        }
    }
}
