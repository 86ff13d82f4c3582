package dev.integrationhub.api.integration.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/** A handler was removed. */
@EventName("handler.removed")
public record HandlerRemoved(
        UUID integrationId, UUID handlerId, @Nullable String reason) implements IntegrationEvent {}
