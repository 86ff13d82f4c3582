package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A credential was added. Its value is sealed, so that it can be erased. */
@EventName("credential.added")
public record CredentialAdded(UUID integrationId, UUID credentialId, String key, String sealedValue, long version)
        implements IntegrationEvent {}
