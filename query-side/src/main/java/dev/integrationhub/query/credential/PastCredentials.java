package dev.integrationhub.query.credential;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.PastResources;

@Component
class PastCredentials implements PastResources {
    @Override
    public String type() {
        return "credential";
    }

    @Override
    public @Nullable PastResource find(UUID id, Views views) {
        CredentialView view = views.find(CredentialView.class, id);
        return view == null ? null : view.toPast();
    }

    @Override
    public List<PastResource> all(UUID integrationId, Views views) {
        return views.of(integrationId, CredentialView.class).stream()
                .map(CredentialView::toPast)
                .toList();
    }
}
