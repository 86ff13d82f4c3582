package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A removed credential came back. */
@EventName("credential.restored")
public record CredentialRestored(UUID integrationId, UUID credentialId) implements IntegrationEvent {}
