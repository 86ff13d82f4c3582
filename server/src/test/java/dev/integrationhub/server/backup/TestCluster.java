package dev.integrationhub.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.server.postgres.DatabaseSource;
import dev.integrationhub.server.postgres.EmbeddedPostgres;
import dev.integrationhub.server.postgres.UnpackedOnce;

/** A PostgreSQL cluster in a directory, with any number of databases whose owner is no superuser. */
final class TestCluster implements AutoCloseable {

    private final DatabaseSource source;
    private int databases;

    TestCluster(Path directory) throws IOException {
        source = EmbeddedPostgres.open(UnpackedOnce.in(directory), 0);
    }

    Database newDatabase() throws SQLException {
        DatabaseAddress superuser = source.database().owner();
        String name = "hub_" + ++databases;
        try (Connection connection = Connections.open(superuser)) {
            connection.setAutoCommit(true);
            Sql.execute(connection, "create role " + name + "_owner login password 'owner'");
            Sql.execute(connection, "create role " + name + "_app login password 'app'");
            Sql.execute(connection, "create database " + name);
            Sql.execute(
                    connection,
                    "grant connect, create on database " + name + " to " + name + "_owner, " + name + "_app");
        }
        String url = superuser.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return new Database(
                new DatabaseAddress(url, name + "_owner", "owner"), new DatabaseAddress(url, name + "_app", "app"));
    }

    /** With the tables of a hub, and a first row in each of them. */
    Database newHub() throws SQLException {
        Database database = newDatabase();
        new SchemaMigrations(database).migrateAll();
        TestRows.insert(database, 50);
        return database;
    }

    @Override
    public void close() {
        source.close();
    }
}
