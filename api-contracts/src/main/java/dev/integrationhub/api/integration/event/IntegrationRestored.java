package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A deleted integration came back. */
@EventName("integration.restored")
public record IntegrationRestored(UUID integrationId) implements IntegrationEvent {}
