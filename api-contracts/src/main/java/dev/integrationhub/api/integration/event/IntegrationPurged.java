package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** The grace period of a deleted integration is over: it cannot come back. */
@EventName("integration.purged")
public record IntegrationPurged(UUID integrationId) implements IntegrationEvent {}
