package dev.integrationhub.query.credential;

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
import dev.integrationhub.query.projection.Views;

@Component
class CredentialProjection implements Projection {
    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof CredentialAdded added) {
            views.add(new CredentialView(added, at));
        } else if (event instanceof CredentialChanged changed) {
            views.get(CredentialView.class, changed.credentialId()).change(changed, at);
        } else if (event instanceof CredentialRemoved removed) {
            views.get(CredentialView.class, removed.credentialId()).setRemoved(true, at);
        } else if (event instanceof CredentialRestored restored) {
            views.get(CredentialView.class, restored.credentialId()).setRemoved(false, at);
        } else if (event instanceof CredentialPurged purged) {
            views.remove(views.get(CredentialView.class, purged.credentialId()));
        } else if (event instanceof IntegrationPurged) {
            views.removeAll(event.integrationId(), CredentialView.class);
        }
    }
}
