package dev.integrationhub.query.secret;

import java.util.UUID;

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
import dev.integrationhub.query.projection.Views;

@Component
class SecretProjection implements Projection {
    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof SecretAdded added) {
            views.add(new SecretView(added, at));
            views.add(new SecretVersionView(added, at));
        } else if (event instanceof SecretVersionAdded next) {
            SecretView secret = views.get(SecretView.class, next.secretId());
            version(secret.id(), secret.valueVersion(), views).supersede(next.overlapEndsAt());
            secret.add(next, at);
            views.add(new SecretVersionView(next, at));
        } else if (event instanceof SecretVersionDestroyed destroyed) {
            views.get(SecretView.class, destroyed.secretId()).touch(at);
            version(destroyed.secretId(), destroyed.version(), views).destroy(at);
        } else if (event instanceof SecretRemoved removed) {
            views.get(SecretView.class, removed.secretId()).setRemoved(true, at);
        } else if (event instanceof SecretRestored restored) {
            views.get(SecretView.class, restored.secretId()).setRemoved(false, at);
        } else if (event instanceof SecretPurged purged) {
            views.remove(views.get(SecretView.class, purged.secretId()));
            views.removeAll(purged.integrationId(), SecretVersionView.SECRET, purged.secretId());
        } else if (event instanceof IntegrationPurged) {
            views.removeAll(event.integrationId(), SecretView.class);
            views.removeAll(event.integrationId(), SecretVersionView.class);
        }
    }

    private static SecretVersionView version(UUID secretId, long version, Views views) {
        return views.get(SecretVersionView.class, new SecretVersionId(secretId, version));
    }
}
