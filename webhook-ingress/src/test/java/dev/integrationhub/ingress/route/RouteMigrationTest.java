package dev.integrationhub.ingress.route;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class RouteMigrationTest {
    @Test
    void projectsEverythingAgainWhereItWasProjectedWithoutWhatIsNewHere() {
        Database database = TestDatabase.create();
        SchemaMigrations migrations = new SchemaMigrations(database);
        migrations.migrate(Schema.EVENT_STORE, Schema.EVENT_STORE.schemaName());
        migrateToTheFirst(database);
        JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(database));
        List.of(
                        "insert into ingress.projected_stream values ('integration:x', 1)",
                        "insert into ingress.routed_integration values (gen_random_uuid(), 'x', null, false)",
                        "insert into ingress.route values (gen_random_uuid(), gen_random_uuid(), 'x', now(), 'POST', null, '{}', 1)",
                        "insert into event_store.processor_token (processor_name, segment) values ('routes', 0), ('read-model', 0)")
                .forEach(statement -> jdbc.sql(statement).update());

        migrations.migrateAll();

        assertThat(RouteStore.rows(jdbc))
                .allSatisfy((table, rows) -> assertThat(rows).isEmpty());
        assertThat(jdbc.sql("select processor_name from event_store.processor_token")
                        .query(String.class)
                        .list())
                .containsExactly("read-model");
    }

    private static void migrateToTheFirst(Database database) {
        DatabaseAddress application = database.application();
        Flyway.configure()
                .dataSource(application.jdbcUrl(), application.username(), application.password())
                .locations(Schema.INGRESS.location())
                .schemas(Schema.INGRESS.schemaName())
                .defaultSchema(Schema.INGRESS.schemaName())
                .target(MigrationVersion.fromVersion("1"))
                .load()
                .migrate();
    }
}
