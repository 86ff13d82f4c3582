package dev.integrationhub.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.migration.SchemaMigrations;

/** A real PostgreSQL for tests: one server a JVM, a database of its own for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** A new, empty database with an owner and an application role. */
    public static Database create() {
        String name = "test_" + COUNTER.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            statement.execute("create role " + name + "_app login password 'app'");
            statement.execute("grant connect, create, temporary on database " + name + " to " + name + "_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server().getJdbcUrl("postgres", name);
        String plain = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return new Database(
                new DatabaseAddress(plain, "postgres", "postgres"), new DatabaseAddress(plain, name + "_app", "app"));
    }

    /** A new database with all schemas that the class path has migrations for. */
    public static Database createMigrated() {
        Database database = create();
        new SchemaMigrations(database).migrateAll();
        return database;
    }

    /** Plain connections of the application's role, which see the read model's tables without naming their schema. */
    public static DataSource dataSource(Database database) {
        DatabaseAddress application = database.application();
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(application.jdbcUrl(), application.username(), application.password());
        dataSource.setSchema(Schema.READ_MODEL.schemaName());
        return dataSource;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** After all application contexts: they wait long for a database that is gone. */
    private static void stop() {
        try {
            Objects.requireNonNull(server).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
