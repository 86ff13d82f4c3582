package dev.integrationhub.query.secret;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
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
            entities.persist(new SecretVersionView(added, at));
        } else if (event instanceof SecretVersionAdded next) {
            SecretView secret = view(next.secretId());
            version(secret.id(), secret.valueVersion()).supersede(next.overlapEndsAt());
            secret.add(next, at);
            entities.persist(new SecretVersionView(next, at));
        } else if (event instanceof SecretVersionDestroyed destroyed) {
            view(destroyed.secretId()).touch(at);
            version(destroyed.secretId(), destroyed.version()).destroy(at);
        } else if (event instanceof SecretRemoved removed) {
            view(removed.secretId()).setRemoved(true, at);
        } else if (event instanceof SecretRestored restored) {
            view(restored.secretId()).setRemoved(false, at);
        } else if (event instanceof SecretPurged purged) {
            entities.remove(view(purged.secretId()));
            deleteVersions("secretId", purged.secretId());
        } else if (event instanceof IntegrationPurged) {
            entities.createQuery("delete from SecretView v where v.integrationId = :id")
                    .setParameter("id", event.integrationId())
                    .executeUpdate();
            deleteVersions("integrationId", event.integrationId());
        }
    }

    private void deleteVersions(String of, UUID id) {
        entities.createQuery("delete from SecretVersionView v where v." + of + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private SecretView view(UUID id) {
        SecretView view = entities.find(SecretView.class, id);
        if (view == null) {
            throw new IllegalStateException("There is no secret " + id);
        }
        return view;
    }

    private SecretVersionView version(UUID secretId, long version) {
        SecretVersionView view = entities.find(SecretVersionView.class, new SecretVersionId(secretId, version));
        if (view == null) {
            throw new IllegalStateException("There is no version " + version + " of secret " + secretId);
        }
        return view;
    }
}
