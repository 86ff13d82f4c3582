package dev.integrationhub.command.integration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An integration and its handlers at one moment.
 *
 * @param syncedAs the name it was last synced under, if ever
 * @param streamVersion sequence number of its last event
 */
public record IntegrationSnapshot(
        UUID id, String name, @Nullable String syncedAs, long streamVersion, List<Handler> handlers) {

    /** The name its service is called by. */
    public String serviceName() {
        return syncedAs == null ? name : syncedAs;
    }
}
