package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Remove a credential. */
public record RemoveCredential(UUID integrationId, UUID credentialId, IfMatch ifMatch) implements IntegrationCommand {}
