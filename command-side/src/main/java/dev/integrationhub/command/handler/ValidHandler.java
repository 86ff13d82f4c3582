package dev.integrationhub.command.handler;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;

/** A handler's writable members, checked. */
record ValidHandler(
        String name,
        ObjectNode defaultArgs,
        @Nullable String method,
        @Nullable String targetUrl,
        @Nullable String description,
        WebhookSettings webhook,
        @Nullable DeliverySettings delivery) {}
