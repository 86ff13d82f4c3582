package dev.integrationhub.api.event;

import java.util.UUID;

/**
 * The identifier of an event stream inside the event store: a type prefix and a UUID. The store's unique key ignores the type, so
 * the prefix keeps two kinds of streams from ever meeting. Clients see the plain UUID.
 */
public final class StreamId {
    public static final String INTEGRATION = "integration";

    private StreamId() {}

    public static String integration(UUID integrationId) {
        return INTEGRATION + ":" + integrationId;
    }

    /** The UUID inside a stream identifier. */
    public static UUID uuidOf(String streamId) {
        return UUID.fromString(streamId.substring(streamId.indexOf(':') + 1));
    }
}
