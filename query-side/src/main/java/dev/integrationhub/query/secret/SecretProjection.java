package dev.integrationhub.query.secret;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;

@Component
class SecretProjection implements Projection {
    private final EntityManager entities;

    SecretProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void on(IntegrationEvent event, Position at) {
        if (event instanceof SecretAdded added) {
            entities.persist(new SecretView(added, at));
        } else if (event instanceof SecretVersionAdded next) {
            view(next.secretId()).add(next, at);
        } else if (event instanceof SecretRemoved removed) {
            entities.remove(view(removed.secretId()));
        } else if (event instanceof IntegrationPurged) {
            entities.createQuery("delete from SecretView v where v.integrationId = :id")
                    .setParameter("id", event.integrationId())
                    .executeUpdate();
        }
    }

    private SecretView view(UUID id) {
        SecretView view = entities.find(SecretView.class, id);
        if (view == null) {
            throw new IllegalStateException("There is no secret " + id);
        }
        return view;
    }
}
