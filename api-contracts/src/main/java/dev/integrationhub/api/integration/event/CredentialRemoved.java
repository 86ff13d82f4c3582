package dev.integrationhub.api.integration.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventName;

/**
 * A credential was removed; its keys are destroyed when the grace period ends.
 *
 * @param graceEndsAt null in events that are older than this member: 7 days after the event
 */
@EventName("credential.removed")
public record CredentialRemoved(
        UUID integrationId, UUID credentialId, @Nullable Instant graceEndsAt) implements IntegrationEvent {}
