package dev.integrationhub.command.handlersync.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;

/**
 * A handler of the integration as it stands.
 *
 * @param orphaned true if its operation was missing in the last sync
 * @param sourceKey of the operation it comes from; null if it was made by hand and no sync adopted it
 * @param synced what the document said of it in the last sync that had it
 */
public record ExistingHandler(
        UUID id,
        String name,
        ObjectNode defaultArgs,
        HandlerSettings settings,
        boolean orphaned,
        HandlerSource source,
        @Nullable String sourceKey,
        @Nullable SyncedHandler synced) {

    boolean madeByHand() {
        return sourceKey == null;
    }

    /** True if the operator gave it another name than the document did. */
    boolean renamedByOperator() {
        return synced != null && !synced.name().equals(name);
    }
}
