package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A secret was removed; its keys are destroyed when the grace period ends. */
@EventName("secret.removed")
public record SecretRemoved(UUID integrationId, UUID secretId, Instant graceEndsAt) implements IntegrationEvent {}
