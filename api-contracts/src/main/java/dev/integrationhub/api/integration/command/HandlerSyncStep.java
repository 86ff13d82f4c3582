package dev.integrationhub.api.integration.command;

import java.util.List;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.SyncedHandler;

/** One change that a sync makes to the handlers of an integration. */
public sealed interface HandlerSyncStep {
    UUID handlerId();

    /** The document has an operation that no handler was made from yet. */
    record Create(
            UUID handlerId,
            String name,
            ObjectNode defaultArgs,
            HandlerSettings settings,
            String sourceKey,
            SyncedHandler synced)
            implements HandlerSyncStep {}

    /**
     * The handler's operation says something new.
     *
     * @param changed the members that differ from before; may be empty if an operator's edits cover all that is new
     */
    record Update(
            UUID handlerId,
            String name,
            ObjectNode defaultArgs,
            HandlerSettings settings,
            String sourceKey,
            SyncedHandler synced,
            List<String> changed)
            implements HandlerSyncStep {}

    /** The handler's operation is gone. */
    record Orphan(UUID handlerId, String reason) implements HandlerSyncStep {}
}
