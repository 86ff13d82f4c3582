package dev.integrationhub.api.integration.event;

import java.util.UUID;

/** Something that happened to an integration; one event stream an integration. */
public sealed interface IntegrationEvent
        permits IntegrationCreated,
                IntegrationRenamed,
                IntegrationDeleted,
                IntegrationRestored,
                IntegrationPurged,
                CredentialAdded,
                CredentialChanged,
                CredentialRemoved,
                SecretAdded,
                SecretVersionAdded,
                SecretRemoved,
                HandlerAdded,
                HandlerChanged,
                HandlerRemoved,
                HandlerOrphaned,
                HandlersSynced {
    UUID integrationId();
}
