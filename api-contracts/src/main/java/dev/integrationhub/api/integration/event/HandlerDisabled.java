package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/**
 * The webhooks of a handler are stored, and not delivered any more.
 *
 * @param reason such as {@code by-operator} or {@code target-gone}
 */
@EventName("handler.disabled")
public record HandlerDisabled(UUID integrationId, UUID handlerId, String reason) implements IntegrationEvent {}
