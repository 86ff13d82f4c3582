package dev.integrationhub.command.handler;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.resource.HandlerResource;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.platform.webhook.WebhookUrls;

/** Shows handlers. */
@Component
class HandlerResources {
    private final WebhookUrls webhookUrls;

    HandlerResources(WebhookUrls webhookUrls) {
        this.webhookUrls = webhookUrls;
    }

    HandlerResource of(UUID integrationId, Handler handler) {
        HandlerSettings settings = handler.settings();
        return new HandlerResource(
                handler.id(),
                integrationId,
                handler.name(),
                handler.defaultArgs(),
                handler.createdAt(),
                handler.updatedAt(),
                settings.method(),
                settings.targetUrl(),
                handler.source(),
                settings.operationId(),
                settings.summary(),
                settings.description(),
                handler.orphaned(),
                webhookUrls.of(handler.name()));
    }
}
