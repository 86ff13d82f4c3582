package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.integration.IfMatch;

/** Give an integration another name. */
public record RenameIntegration(UUID integrationId, String name, IfMatch ifMatch) implements IntegrationCommand {}
