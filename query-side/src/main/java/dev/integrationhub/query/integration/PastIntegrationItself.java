package dev.integrationhub.query.integration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.PastResources;

/** What an integration is without all that belongs to it. */
@Component
class PastIntegrationItself implements PastResources {
    @Override
    public String type() {
        return "integration";
    }

    @Override
    public void on(IntegrationEvent event, Position at, Views views) {
        if (event instanceof IntegrationPurged purged) {
            IntegrationView view = views.get(IntegrationView.class, purged.integrationId());
            views.add(new PurgedIntegrationView(purged.integrationId(), at.sequence(), view.name()));
        }
    }

    @Override
    public @Nullable PastResource find(UUID id, Views views) {
        IntegrationView view = views.find(IntegrationView.class, id);
        if (view != null) {
            return past(id, view.name(), view.version(), members(view));
        }
        PurgedIntegrationView purged = views.find(PurgedIntegrationView.class, id);
        return purged == null
                ? null
                : past(
                        id,
                        purged.name(),
                        purged.version(),
                        members(purged.name(), true).put("purged", true));
    }

    @Override
    public List<PastResource> all(UUID integrationId, Views views) {
        PastResource itself = find(integrationId, views);
        return itself == null ? List.of() : List.of(itself);
    }

    private static PastResource past(UUID id, String name, long version, ObjectNode members) {
        return new PastResource(id, name, version, false, members);
    }

    private static ObjectNode members(IntegrationView view) {
        ObjectNode members = members(view.name(), view.isDeleted());
        Map<String, String> externalIds = view.externalIds();
        return externalIds.isEmpty() ? members : members.set("externalIds", ExactJson.MAPPER.valueToTree(externalIds));
    }

    private static ObjectNode members(String name, boolean deleted) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("deleted", deleted);
    }
}
