package dev.integrationhub.api.integration.command;

import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;

/** Add a handler; its name is unique in the hub. */
public record AddHandler(
        UUID integrationId, UUID handlerId, String name, ObjectNode defaultArgs, HandlerSettings settings)
        implements IntegrationCommand {}
