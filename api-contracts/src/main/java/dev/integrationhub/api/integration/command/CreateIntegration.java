package dev.integrationhub.api.integration.command;

import java.util.UUID;

/** Begin an integration; its name is unique in the hub. */
public record CreateIntegration(UUID integrationId, String name) implements IntegrationCommand {}
