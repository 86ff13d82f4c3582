package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** An integration was deleted; until its grace period ends it can be restored. */
@EventName("integration.deleted")
public record IntegrationDeleted(UUID integrationId, Instant graceEndsAt) implements IntegrationEvent {}
