package dev.integrationhub.query.credential;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projection;

@Component
class CredentialProjection implements Projection {
    private final EntityManager entities;

    CredentialProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void on(IntegrationEvent event, Position at) {
        if (event instanceof CredentialAdded added) {
            entities.persist(new CredentialView(added, at));
        } else if (event instanceof CredentialChanged changed) {
            view(changed.credentialId()).change(changed, at);
        } else if (event instanceof CredentialRemoved removed) {
            view(removed.credentialId()).setRemoved(true, at);
        } else if (event instanceof CredentialRestored restored) {
            view(restored.credentialId()).setRemoved(false, at);
        } else if (event instanceof CredentialPurged purged) {
            entities.remove(view(purged.credentialId()));
        } else if (event instanceof IntegrationPurged) {
            entities.createQuery("delete from CredentialView v where v.integrationId = :id")
                    .setParameter("id", event.integrationId())
                    .executeUpdate();
        }
    }

    private CredentialView view(UUID id) {
        CredentialView view = entities.find(CredentialView.class, id);
        if (view == null) {
            throw new IllegalStateException("There is no credential " + id);
        }
        return view;
    }
}
