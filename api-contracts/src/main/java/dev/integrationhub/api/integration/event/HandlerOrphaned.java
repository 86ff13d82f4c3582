package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** The operation a handler was synced from left the OpenAPI document; the handler stays. */
@EventName("handler.orphaned")
public record HandlerOrphaned(UUID integrationId, UUID handlerId, String reason) implements IntegrationEvent {}
