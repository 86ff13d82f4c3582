package dev.integrationhub.server.postgres;

import java.nio.file.Path;

import dev.integrationhub.platform.database.Database;

/** Gives the database, and stops what it started for it when closed. */
public interface DatabaseSource extends AutoCloseable {

    /**
     * Opens the external database if the settings name one, else the embedded one.
     *
     * @param dataDirectory home of the embedded server; made if missing
     * @throws PostgresException if the settings are wrong or the embedded server does not start
     */
    static DatabaseSource open(DatabaseSettings settings, Path dataDirectory) {
        return settings.isExternal()
                ? new ExternalDatabase(settings)
                : EmbeddedPostgres.open(dataDirectory, settings.embeddedPort());
    }

    /** The database, ready to be connected to. */
    Database database();

    @Override
    void close();
}
