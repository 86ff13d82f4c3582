package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** The webhooks of a handler that was disabled are delivered again. */
@EventName("handler.enabled")
public record HandlerEnabled(UUID integrationId, UUID handlerId) implements IntegrationEvent {}
