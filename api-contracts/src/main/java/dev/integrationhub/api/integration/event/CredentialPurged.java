package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** All keys of a removed credential were destroyed: it cannot come back. */
@EventName("credential.purged")
public record CredentialPurged(UUID integrationId, UUID credentialId) implements IntegrationEvent {}
