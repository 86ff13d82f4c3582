package dev.integrationhub.query.handler;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;

@Component
class HandlerProjection implements Projection {
    private final EntityManager entities;

    HandlerProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void on(IntegrationEvent event, Position at) {
        if (event instanceof HandlerAdded added) {
            entities.persist(new HandlerView(added, at));
        } else if (event instanceof HandlerChanged changed) {
            view(changed.handlerId()).change(changed, at);
        } else if (event instanceof HandlerOrphaned orphaned) {
            view(orphaned.handlerId()).orphan(at);
        } else if (event instanceof HandlerRemoved removed) {
            entities.remove(view(removed.handlerId()));
        } else if (event instanceof IntegrationPurged) {
            entities.createQuery("delete from HandlerView v where v.integrationId = :id")
                    .setParameter("id", event.integrationId())
                    .executeUpdate();
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
