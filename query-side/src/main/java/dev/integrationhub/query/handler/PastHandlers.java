package dev.integrationhub.query.handler;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.PastResources;

import static java.util.stream.Collectors.groupingBy;

@Component
class PastHandlers implements PastResources {
    @Override
    public String type() {
        return "handler";
    }

    @Override
    public @Nullable PastResource find(UUID id, Views views) {
        HandlerView view = views.find(HandlerView.class, id);
        return view == null ? null : past(view, views.of(view.integrationId(), HandlerAliasView.HANDLER, id));
    }

    @Override
    public List<PastResource> all(UUID integrationId, Views views) {
        Map<UUID, List<HandlerAliasView>> aliases = views.of(integrationId, HandlerAliasView.class).stream()
                .collect(groupingBy(HandlerAliasView::handlerId));
        return views.of(integrationId, HandlerView.class).stream()
                .map(view -> past(view, aliases.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private static PastResource past(HandlerView view, List<HandlerAliasView> aliases) {
        ObjectNode members = view.members();
        members.set(
                "aliases",
                ExactJson.MAPPER.valueToTree(aliases.stream()
                        .map(HandlerAliasView::alias)
                        .sorted(Comparator.comparing(HandlerAlias::until).thenComparing(HandlerAlias::name))
                        .toList()));
        return new PastResource(view.id(), view.name(), view.version(), false, members);
    }
}
