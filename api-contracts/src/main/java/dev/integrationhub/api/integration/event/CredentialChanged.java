package dev.integrationhub.api.integration.event;

import java.util.UUID;

import dev.integrationhub.api.event.EventName;

/** A credential got another value. */
@EventName("credential.changed")
public record CredentialChanged(UUID integrationId, UUID credentialId, String key, String sealedValue, long version)
        implements IntegrationEvent {}
