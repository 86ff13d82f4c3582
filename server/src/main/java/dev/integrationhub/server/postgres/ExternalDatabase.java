package dev.integrationhub.server.postgres;

import java.util.Objects;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(Database database) implements DatabaseSource {

    ExternalDatabase(DatabaseSettings settings) {
        this(addressesOf(settings));
    }

    private static Database addressesOf(DatabaseSettings settings) {
        String url = Objects.requireNonNull(settings.url()).strip();
        if (!url.startsWith("jdbc:postgresql:")) {
            // The value itself stays out of the message: it may hold a password.
            throw new PostgresException(
                    "HUB_DATABASE_URL must be a JDBC URL such as jdbc:postgresql://localhost:5432/integration_hub");
        }
        DatabaseAddress application = new DatabaseAddress(url, settings.username(), settings.password());
        String ownerName = settings.ownerUsername();
        if (ownerName == null || ownerName.isBlank()) {
            return new Database(application, application);
        }
        return new Database(new DatabaseAddress(url, ownerName, settings.ownerPassword()), application);
    }

    @Override
    public void close() {}
}
