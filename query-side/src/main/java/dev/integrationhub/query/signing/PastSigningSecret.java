package dev.integrationhub.query.signing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.PastResources;

/** Known from its second version on: the first is made without an event. */
@Component
class PastSigningSecret implements PastResources {
    @Override
    public String type() {
        return "signing-secret";
    }

    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof SigningSecretRotated || event instanceof IntegrationPurged) {
            views.removeAll(event.integrationId(), SigningSecretView.class);
        }
        if (event instanceof SigningSecretRotated rotated) {
            views.add(new SigningSecretView(rotated.integrationId(), rotated.version(), at.sequence()));
        }
    }

    @Override
    public @Nullable PastResource find(UUID id, Views views) {
        SigningSecretView view = views.find(SigningSecretView.class, id);
        return view == null
                ? null
                : new PastResource(
                        id,
                        null,
                        view.changedAt(),
                        false,
                        JsonNodeFactory.instance.objectNode().put("version", view.version()));
    }

    @Override
    public List<PastResource> all(UUID integrationId, Views views) {
        PastResource only = find(integrationId, views);
        return only == null ? List.of() : List.of(only);
    }
}
