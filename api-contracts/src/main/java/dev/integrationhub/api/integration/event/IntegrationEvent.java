package dev.integrationhub.api.integration.event;

import java.util.UUID;

/** Something that happened to an integration; one event stream an integration. */
public sealed interface IntegrationEvent
        permits IntegrationCreated,
                IntegrationRenamed,
                ExternalIdsChanged,
                IntegrationDeleted,
                IntegrationRestored,
                IntegrationPurged,
                CredentialAdded,
                CredentialChanged,
                CredentialRemoved,
                CredentialRestored,
                CredentialPurged,
                SecretAdded,
                SecretVersionAdded,
                SecretVersionDestroyed,
                SecretRevealed,
                SecretRemoved,
                SecretRestored,
                SecretPurged,
                SigningSecretRotated,
                SigningSecretRevealed,
                HandlerAdded,
                HandlerChanged,
                HandlerRemoved,
                HandlerOrphaned,
                HandlerEnabled,
                HandlerDisabled,
                HandlersSynced {
    UUID integrationId();
}
