package dev.integrationhub.server.postgres;

import dev.integrationhub.platform.database.Database;

/** The embedded server of another process. */
record GuestDatabase(Database database) implements DatabaseSource {

    @Override
    public void close() {}
}
