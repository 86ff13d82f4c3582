package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Remove a secret. */
public record RemoveSecret(UUID integrationId, UUID secretId, IfMatch ifMatch) implements IntegrationCommand {}
