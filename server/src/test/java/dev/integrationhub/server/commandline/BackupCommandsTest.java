package dev.integrationhub.server.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.migration.SchemaMigrations;
import dev.integrationhub.server.IntegrationHub;
import dev.integrationhub.server.postgres.DatabaseSource;
import dev.integrationhub.server.postgres.EmbeddedPostgres;
import dev.integrationhub.server.postgres.UnpackedOnce;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands as processes of their own. */
class BackupCommandsTest {

    private record Ended(int exitCode, String output, String errors) {}

    private final Path directory;

    BackupCommandsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void backsUpWhileAnotherProcessServesAndRestoresIntoANewDataDirectory() throws Exception {
        Path backup = directory.resolve("hub.zip");
        Path data = UnpackedOnce.in(directory.resolve("data"));
        try (DatabaseSource serving = EmbeddedPostgres.open(data, 0)) {
            new SchemaMigrations(serving.database()).migrateAll();
            insertEvent(serving.database().application());

            Ended ended = run("backup", backup.toString(), "--hub.data-dir=" + data);

            assertThat(ended.errors()).isEmpty();
            assertThat(ended.output())
                    .startsWith("Wrote " + backup + ": 1 events up to position 1 of hub ")
                    .contains(", " + Files.size(backup) + " bytes");
            assertThat(ended.exitCode()).isZero();
            assertThat(count(serving.database().application())).isEqualTo(1);
        }

        Path newData = UnpackedOnce.in(directory.resolve("new"));
        Ended restored = run("restore", backup.toString(), "--hub.data-dir=" + newData);

        assertThat(restored.errors()).isEmpty();
        assertThat(restored.output()).startsWith("Restored " + backup + ": 1 events up to position 1 of hub ");
        assertThat(restored.exitCode()).isZero();
        assertThat(run("restore", backup.toString(), "--hub.data-dir=" + newData))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "restore failed: There are events in this hub: a backup is only restored into a new one\n"));
        try (DatabaseSource started = EmbeddedPostgres.open(newData, 0)) {
            assertThat(count(started.database().application())).isEqualTo(1);
        }
    }

    @Test
    void tellsWhereTheMasterKeysetIs() throws Exception {
        Path data = UnpackedOnce.in(directory.resolve("data"));
        try (DatabaseSource serving = EmbeddedPostgres.open(data, 0)) {
            new SchemaMigrations(serving.database()).migrateAll();

            Ended ended = run("backup-keyring", directory.resolve("keys.zip").toString(), "--hub.data-dir=" + data);

            assertThat(ended.errors()).isEmpty();
            assertThat(ended.output()).contains("the file " + data.resolve("keyring/master-keyset.json"));
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IntegrationHub.class.getName()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private static void insertEvent(DatabaseAddress address) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into event_store.domain_event (sequence_number, aggregate_identifier,"
                    + " event_identifier, payload_type, time_stamp, payload, meta_data)"
                    + " values (0, 'hub:1', '1', 'test', 'now', '\\x7b7d', '\\x7b7d')");
        }
    }

    private static int count(DatabaseAddress address) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event_store.domain_event")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }
}
