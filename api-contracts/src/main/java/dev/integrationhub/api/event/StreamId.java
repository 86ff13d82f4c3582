package dev.integrationhub.api.event;

import java.util.UUID;

/**
 * The identifier of an event stream inside the event store: a type prefix and a UUID. The store's unique key ignores the type, so
 * the prefix keeps two kinds of streams from ever meeting. Clients see the plain UUID.
 */
public final class StreamId {
    public static final String INTEGRATION = "integration";
    public static final String USER = "user";
    public static final String TOKEN = "token";
    /** What concerns the hub as a whole, such as a login; each such fact is a stream of its own, so that none waits for another. */
    public static final String HUB = "hub";

    /** A webhook on its way to its target. */
    public static final String DELIVERY = "delivery";

    /** The settings of links: the one stream of the hub that is added to, since a change is decided from the one before. */
    public static final String LINK_TEMPLATES = HUB + ":00000000-0000-7000-8000-6c696e6b7300";

    /** There is an event in a demo alone. */
    public static final String DEMO = HUB + ":00000000-0000-7000-8000-64656d6f0000";

    private StreamId() {}

    public static String integration(UUID integrationId) {
        return INTEGRATION + ":" + integrationId;
    }

    public static String user(UUID userId) {
        return USER + ":" + userId;
    }

    public static String token(UUID tokenId) {
        return TOKEN + ":" + tokenId;
    }

    public static String hub(UUID factId) {
        return HUB + ":" + factId;
    }

    public static String delivery(UUID deliveryId) {
        return DELIVERY + ":" + deliveryId;
    }

    /** Whether a stream is that of an integration; read models are made of these alone. */
    public static boolean isOfIntegration(String streamId) {
        return streamId.startsWith(INTEGRATION + ":");
    }

    /** The UUID inside a stream identifier. */
    public static UUID uuidOf(String streamId) {
        return UUID.fromString(streamId.substring(streamId.indexOf(':') + 1));
    }
}
