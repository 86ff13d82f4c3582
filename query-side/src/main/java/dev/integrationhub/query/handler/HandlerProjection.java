package dev.integrationhub.query.handler;

import java.util.UUID;

import jakarta.persistence.EntityManager;

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

@Component
class HandlerProjection implements Projection {
    private final EntityManager entities;
    private final FormerNames formerNames;

    HandlerProjection(EntityManager entities, FormerNames formerNames) {
        this.entities = entities;
        this.formerNames = formerNames;
    }

    @Override
    public void on(IntegrationEvent event, Position at) {
        if (event instanceof HandlerAdded added) {
            formerNames.taken(added.integrationId(), added.name());
            entities.persist(new HandlerView(added, at));
        } else if (event instanceof HandlerChanged changed) {
            change(view(changed.handlerId()), changed, at);
        } else if (event instanceof HandlerOrphaned orphaned) {
            view(orphaned.handlerId()).orphan(at);
        } else if (event instanceof HandlerEnabled enabled) {
            view(enabled.handlerId()).enable(at);
        } else if (event instanceof HandlerDisabled disabled) {
            view(disabled.handlerId()).disable(disabled, at);
        } else if (event instanceof HandlerRemoved removed) {
            entities.remove(view(removed.handlerId()));
            formerNames.handlerRemoved(removed.handlerId());
        } else if (event instanceof IntegrationPurged) {
            entities.createQuery("delete from HandlerView v where v.integrationId = :id")
                    .setParameter("id", event.integrationId())
                    .executeUpdate();
            formerNames.integrationPurged(event.integrationId());
        }
    }

    private void change(HandlerView view, HandlerChanged changed, Position at) {
        String formerName = view.name();
        view.change(changed, at);
        if (!formerName.equals(changed.name())) {
            formerNames.renamed(changed, formerName, at);
        }
    }

    private HandlerView view(UUID id) {
        HandlerView view = entities.find(HandlerView.class, id);
        if (view == null) {
            throw new IllegalStateException("There is no handler " + id);
        }
        return view;
    }
}
