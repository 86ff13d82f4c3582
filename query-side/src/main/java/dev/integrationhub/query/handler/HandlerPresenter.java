package dev.integrationhub.query.handler;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.webhook.WebhookUrls;

/** Makes of a row what clients see. */
@Component
class HandlerPresenter {
    private final WebhookUrls webhooks;

    HandlerPresenter(WebhookUrls webhooks) {
        this.webhooks = webhooks;
    }

    HandlerResource present(HandlerView view) {
        ObjectNode defaultArgs = (ObjectNode) ExactJson.MAPPER.readTree(view.defaultArgs());
        return view.toResource(defaultArgs, webhooks.of(view.name()));
    }
}
