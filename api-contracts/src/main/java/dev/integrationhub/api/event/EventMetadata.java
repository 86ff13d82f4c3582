package dev.integrationhub.api.event;

/** The keys of the metadata that every stored event carries; all values are strings. */
public final class EventMetadata {
    /** Who acts: {@code anonymous}, {@code user}, {@code token}, {@code system}. */
    public static final String ACTOR_TYPE = "actorType";

    public static final String ACTOR_ID = "actorId";
    /** Through what the actor came: a session or a token. */
    public static final String VIA_TYPE = "viaType";

    public static final String VIA_ID = "viaId";
    /** The request that everything began with. */
    public static final String CORRELATION_ID = "correlationId";
    /** The message that directly led to the event. */
    public static final String CAUSATION_ID = "causationId";
    /** Names a row with address and user agent, which has a retention. */
    public static final String CLIENT_ID = "clientId";

    private EventMetadata() {}
}
