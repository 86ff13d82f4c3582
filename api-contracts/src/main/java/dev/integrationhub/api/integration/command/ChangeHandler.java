package dev.integrationhub.api.integration.command;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.webhook.WebhookSettings;

/** Replace what an operator may write of a handler. */
public record ChangeHandler(
        UUID integrationId,
        UUID handlerId,
        String name,
        ObjectNode defaultArgs,
        @Nullable String method,
        @Nullable String targetUrl,
        @Nullable String description,
        WebhookSettings webhook,
        @Nullable DeliverySettings delivery,
        IfMatch ifMatch)
        implements IntegrationCommand {}
