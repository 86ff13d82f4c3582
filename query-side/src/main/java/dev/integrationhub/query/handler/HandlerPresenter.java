package dev.integrationhub.query.handler;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.webhook.WebhookUrls;

/** Makes of rows what clients see. */
@Component
class HandlerPresenter {
    private final WebhookUrls webhooks;
    private final HandlerAliases aliases;
    private final SecretStates secrets;

    HandlerPresenter(WebhookUrls webhooks, HandlerAliases aliases, SecretStates secrets) {
        this.webhooks = webhooks;
        this.aliases = aliases;
        this.secrets = secrets;
    }

    HandlerResource present(HandlerView view) {
        return present(List.of(view), view.integrationId()).get(0);
    }

    /** All of one integration. */
    List<HandlerResource> present(List<HandlerView> views, UUID integrationId) {
        Map<UUID, List<HandlerAlias>> former = aliases.of(integrationId);
        Map<String, SecretState> states = secrets.of(integrationId);
        return views.stream()
                .map(view -> view.toResource(
                        (ObjectNode) ExactJson.MAPPER.readTree(view.defaultArgs()),
                        webhooks.of(view.name()),
                        former.getOrDefault(view.id(), List.of()),
                        states))
                .toList();
    }
}
