package dev.integrationhub.server.commandline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.server.postgres.DatabaseSource;
import dev.integrationhub.server.postgres.EmbeddedPostgres;
import dev.integrationhub.server.postgres.UnpackedOnce;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void makesTheReadModelsFromTheEventsWhileAnotherServes(@TempDir Path directory) throws Exception {
        Path data = UnpackedOnce.in(directory);
        try (DatabaseSource serving = EmbeddedPostgres.open(data, 0)) {
            DatabaseAddress application = serving.database().application();
            new SchemaMigrations(serving.database()).migrateAll();
            execute(
                    application,
                    "insert into event_store.domain_event (sequence_number, aggregate_identifier, type,"
                            + " event_identifier, payload_type, payload_revision, time_stamp, payload, meta_data) values"
                            + " (0, 'integration:019f0000-0000-7000-8000-000000000001', 'integration',"
                            + " '019f0000-0000-7000-8000-000000000002', 'integration.created', '1',"
                            + " '2026-11-21T12:00:00.000Z', convert_to('{\"integrationId\":"
                            + "\"019f0000-0000-7000-8000-000000000001\",\"name\":\"Restored\",\"ownerId\":\"owner\"}',"
                            + " 'UTF8'), '\\x7b7d')");

            assertThat(run(
                            "rebuild-read-models",
                            "--hub.data-dir=" + data,
                            "--hub.audit.sink.url=http://127.0.0.1:1/",
                            "--hub.audit.sink.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                    .isZero();

            assertThat(output.toString(StandardCharsets.UTF_8))
                    .containsSubsequence("Rebuilt the read models from 1 events", "Rebuilt the routes from 1 events");
            assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(value(application, "select name from read_model.integration_view"))
                    .isEqualTo("Restored");
            assertThat(value(application, "select name from ingress.routed_integration"))
                    .isEqualTo("Restored");
            assertThat(value(application, "select count(*) from event_store.processor_token"))
                    .as("event processors that started")
                    .isEqualTo("0");
            assertThat(value(application, "select count(*) from audit.sink"))
                    .as("sinks that started")
                    .isEqualTo("0");
        }
    }

    @Test
    void saysInOneLineWhyItCannotStart(@TempDir Path directory) throws Exception {
        Path data = UnpackedOnce.in(directory);
        try (DatabaseSource serving = EmbeddedPostgres.open(data, 0)) {
            assertThat(serving.database()).isNotNull();
            Files.createDirectories(data.resolve("keyring"));
            Files.writeString(data.resolve("keyring/master-keyset.json"), "no keyset");

            assertThat(run("rebuild-read-models", "--hub.data-dir=" + data)).isEqualTo(1);

            assertThat(errors.toString(StandardCharsets.UTF_8))
                    .startsWith("rebuild-read-models failed: What is in the file ")
                    .hasLineCount(1);
        }
    }

    private int run(String... arguments) {
        return CommandLine.of(arguments)
                .run(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }
}
