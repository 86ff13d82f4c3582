package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A credential was removed. */
@EventName("credential.removed")
public record CredentialRemoved(UUID integrationId, UUID credentialId) implements IntegrationEvent {}
