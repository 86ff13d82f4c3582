package dev.integrationhub.platform.eventstore;

/**
 * The events of integrations, page by page, as a rebuild needs them. Those of other streams, which may be a thousand times as many, are
 * not read.
 */
public class IntegrationEvents {
    private static final int PAGE = 1000;

    private final PostgresEventStorageEngine engine;

    public IntegrationEvents(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    /** What has not been read yet, from its beginning. */
    public EventPage after(EventPosition position) {
        return engine.readIntegrations(position, PAGE);
    }
}
