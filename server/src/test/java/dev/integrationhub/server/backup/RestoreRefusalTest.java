package dev.integrationhub.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.migration.SchemaMigrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreRefusalTest {

    private final Path directory;
    private final TestCluster cluster;
    private final Database hub;
    private final Path events;
    private final Path keyring;

    RestoreRefusalTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        cluster = new TestCluster(directory.resolve("cluster"));
        hub = cluster.newHub();
        events = directory.resolve("events.zip");
        keyring = directory.resolve("keyring.zip");
        Backup.write(hub, BackupContent.EVENT_STORE, events);
        Backup.write(hub, BackupContent.KEYRING, keyring);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void refusesRowsThatAreNotWhatWasWritten() throws Exception {
        Path changed = changed(events, "audit.client.copy", rows -> rows.replace("c1", "c9"));

        refuses(changed, BackupContent.EVENT_STORE, changed + " is damaged: audit.client.copy is not what was written");
    }

    @Test
    void refusesAFileThatWasCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(events);
        Path half = Files.write(directory.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));

        refuses(half, BackupContent.EVENT_STORE, half + " is not a backup, or not a whole one");
    }

    @Test
    void refusesABitThatFlipped() throws Exception {
        byte[] bytes = Files.readAllBytes(events);
        bytes[bytes.length / 2] ^= 1;
        Path flipped = Files.write(directory.resolve("flipped.zip"), bytes);

        refuses(flipped, BackupContent.EVENT_STORE, flipped + " is damaged: event_store.domain_event.copy");
    }

    @Test
    void refusesTheOtherKindOfBackup() throws Exception {
        refuses(
                keyring,
                BackupContent.EVENT_STORE,
                "it is a file of the kind 'integration-hub-keyring-backup', and 'integration-hub-backup' is needed here");
    }

    @Test
    void refusesANewerForm() throws Exception {
        Path newer = changed(
                events, Manifest.ENTRY, json -> json.replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 2"));

        refuses(newer, BackupContent.EVENT_STORE, "a newer hub wrote it: use one that reads version 2");
    }

    @Test
    void refusesNewerSchemas() throws Exception {
        Path newer = changed(
                events, Manifest.ENTRY, json -> json.replaceFirst("\"audit\" : \"2\"", "\"audit\" : \"1000.1\""));

        refuses(newer, BackupContent.EVENT_STORE, "The backup has version 1000.1 of the schema audit, and this hub");
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        Path missing = directory.resolve("missing.zip");

        refuses(missing, BackupContent.KEYRING, "There is no file " + missing);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToMixTwoHubs(BackupContent content) throws Exception {
        Database another = cluster.newHub();
        var before = TestRows.of(another, content);

        assertThatThrownBy(() -> Restore.from(content == BackupContent.KEYRING ? keyring : events, content, another))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("a backup is only restored into a new one");

        assertThat(TestRows.of(another, content)).isEqualTo(before);
    }

    @Test
    void refusesTheKeysOfAnotherHub(@TempDir Path folder) throws Exception {
        Path others = folder.resolve("others.zip");
        Backup.write(cluster.newHub(), BackupContent.KEYRING, others);
        Database restored = cluster.newDatabase();
        Restore.from(events, BackupContent.EVENT_STORE, restored);

        assertThatThrownBy(() -> Restore.from(others, BackupContent.KEYRING, restored))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("The keys in this backup are those of hub ");
    }

    @Test
    void refusesWhileAHubRuns() throws Exception {
        Database started = cluster.newDatabase();
        new SchemaMigrations(started).migrateAll();
        DatabaseAddress application = started.application();
        try (Connection server = DriverManager.getConnection(
                application.jdbcUrl() + "?ApplicationName=integration-hub",
                application.username(),
                application.password())) {
            assertThat(server.isValid(1)).isTrue();

            assertThatThrownBy(() -> Restore.from(events, BackupContent.EVENT_STORE, started))
                    .isInstanceOf(BackupException.class)
                    .hasMessage("A hub is running on this database: stop it before a restore");
        }
    }

    private void refuses(Path file, BackupContent content, String message) throws SQLException {
        Database restored = cluster.newDatabase();

        assertThatThrownBy(() -> Restore.from(file, content, restored))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(message);

        new SchemaMigrations(restored).migrateAll();
        assertThat(TestRows.value(restored.owner(), "select count(*) from event_store.domain_event"))
                .isEqualTo("0");
        assertThat(TestRows.value(restored.application(), "select count(*) from keyring.hub_key"))
                .isEqualTo("0");
    }

    /** The same backup with other bytes in one entry, as a whole zip with right checksums. */
    private Path changed(Path backup, String entry, UnaryOperator<String> change) throws IOException {
        Path copy = Files.createTempFile(directory, "changed", ".zip");
        try (ZipFile zip = new ZipFile(backup.toFile());
                OutputStream output = Files.newOutputStream(copy);
                ZipOutputStream target = new ZipOutputStream(output)) {
            for (ZipEntry next : Collections.list(zip.entries())) {
                target.putNextEntry(new ZipEntry(next.getName()));
                try (InputStream content = zip.getInputStream(next)) {
                    byte[] bytes = content.readAllBytes();
                    target.write(
                            next.getName().equals(entry)
                                    ? changedText(bytes, change).getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
        return copy;
    }

    private static String changedText(byte[] bytes, UnaryOperator<String> change) {
        String before = new String(bytes, StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        return after;
    }
}
