package dev.integrationhub.server.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use ({@code HUB_DATABASE_URL} and the like).
 *
 * @param url JDBC URL of an external PostgreSQL; without it the hub runs its own
 * @param username role that serves requests
 * @param password its password
 * @param ownerUsername role that runs the migrations; without it {@code username} does
 * @param ownerPassword its password
 * @param embeddedPort port of the embedded server; 0 picks a free one and keeps it
 */
@ConfigurationProperties("hub.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("integration_hub") String username,
        @DefaultValue("") String password,
        @Nullable String ownerUsername,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("0") int embeddedPort) {

    /** Whether somebody else runs the database. */
    public boolean isExternal() {
        return url != null && !url.isBlank();
    }

    @Override
    public String toString() {
        return isExternal() ? "external database, role " + username : "embedded database";
    }
}
