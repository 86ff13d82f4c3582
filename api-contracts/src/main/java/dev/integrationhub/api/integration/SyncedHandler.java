package dev.integrationhub.api.integration;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the OpenAPI document said of a handler at its last sync. The next sync compares it with the handler as it stands to tell an
 * operator's edit from an old default.
 */
public record SyncedHandler(String name, ObjectNode defaultArgs, HandlerSettings settings) {}
