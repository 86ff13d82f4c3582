package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Remove a handler. */
public record RemoveHandler(UUID integrationId, UUID handlerId, IfMatch ifMatch) implements IntegrationCommand {}
