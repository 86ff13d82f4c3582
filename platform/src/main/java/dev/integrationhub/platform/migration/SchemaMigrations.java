package dev.integrationhub.platform.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.database.Schema;

/**
 * Migrates the schemas, one Flyway and one history table each. Processes that start together take turns: whoever holds the lock
 * migrates, the others find it done.
 */
public class SchemaMigrations {
    private static final long LOCK = 0x6875625f6d696772L;

    private final Database database;

    public SchemaMigrations(Database database) {
        this.database = database;
    }

    /** Brings all schemas up to date. */
    public void migrateAll() {
        try (Connection turn = dataSource(database.owner()).getConnection();
                Statement statement = turn.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            for (Schema schema : Schema.values()) {
                migrate(schema, schema.schemaName());
            }
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be migrated: " + database.owner(), e);
        }
    }

    /** Runs the migrations of a concern into a schema of any name, so that its tables can be made a second time beside the first. */
    public void migrate(Schema concern, String schemaName) {
        Flyway.configure()
                .dataSource(dataSource(concern.ownedByOwner() ? database.owner() : database.application()))
                .locations(concern.location())
                .schemas(schemaName)
                .defaultSchema(schemaName)
                .placeholders(Map.of("application", database.application().username()))
                .load()
                .migrate();
    }

    private static DataSource dataSource(DatabaseAddress address) {
        return new DriverManagerDataSource(address.jdbcUrl(), address.username(), address.password());
    }
}
