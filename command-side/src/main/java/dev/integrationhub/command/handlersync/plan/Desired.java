package dev.integrationhub.command.handlersync.plan;

import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;

/** A handler as it shall be after a sync. A synced handler's source is always {@code OPENAPI}, and it is no orphan. */
public record Desired(String name, ObjectNode defaultArgs, HandlerSettings settings) {}
