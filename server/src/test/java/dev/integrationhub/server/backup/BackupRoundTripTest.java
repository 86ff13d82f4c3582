package dev.integrationhub.server.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.migration.SchemaMigrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From one cluster into a new one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupRoundTripTest {

    private final TestCluster oldCluster;
    private final TestCluster newCluster;
    private final Database hub;
    private final Path events;
    private final Path keyring;

    BackupRoundTripTest(@TempDir Path directory) throws Exception {
        oldCluster = new TestCluster(directory.resolve("old"));
        newCluster = new TestCluster(directory.resolve("new"));
        hub = oldCluster.newHub();
        events = directory.resolve("events.zip");
        keyring = directory.resolve("keyring.zip");
        Backup.write(hub, BackupContent.EVENT_STORE, events);
        Backup.write(hub, BackupContent.KEYRING, keyring);
    }

    @AfterAll
    void stop() {
        oldCluster.close();
        newCluster.close();
    }

    @Test
    void restoresEveryRowOfTheEventStoreByteByByte() throws SQLException {
        Database restored = newCluster.newDatabase();

        Manifest manifest = Restore.from(events, BackupContent.EVENT_STORE, restored);

        assertThat(TestRows.of(restored, BackupContent.EVENT_STORE))
                .isEqualTo(TestRows.of(hub, BackupContent.EVENT_STORE))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(manifest.count("event_store.domain_event")).isEqualTo(50);
        assertThat(manifest.hubId())
                .hasToString(TestRows.value(hub.application(), "select hub_id from event_store.hub"));
        assertThat(TestRows.of(restored, BackupContent.KEYRING))
                .allSatisfy((table, rows) -> assertThat(rows).isEmpty());
    }

    @Test
    void restoresEveryRowOfTheKeyringByteByByte() throws SQLException {
        Database restored = newCluster.newDatabase();

        Restore.from(keyring, BackupContent.KEYRING, restored);

        assertThat(TestRows.of(restored, BackupContent.KEYRING))
                .isEqualTo(TestRows.of(hub, BackupContent.KEYRING))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void restoresAKeyringFromBeforeThereWereKeysForSignatures(@TempDir Path folder) throws Exception {
        Path older = folder.resolve("older.zip");
        try (ZipFile zip = new ZipFile(keyring.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(older))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals("keyring.signing_key.copy")) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    target.putNextEntry(new ZipEntry(entry.getName()));
                    target.write(entry.getName().equals(Manifest.ENTRY) ? withoutSignatures(bytes) : bytes);
                }
            }
        }
        Database restored = newCluster.newDatabase();

        Restore.from(older, BackupContent.KEYRING, restored);

        Map<String, String> rows = new LinkedHashMap<>(TestRows.of(hub, BackupContent.KEYRING));
        rows.put("keyring.signing_key", "");
        assertThat(TestRows.of(restored, BackupContent.KEYRING)).isEqualTo(rows);
    }

    private static byte[] withoutSignatures(byte[] manifest) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode older = (ObjectNode) json.readTree(manifest);
        ((ObjectNode) older.get("schemaVersions")).put("keyring", "2");
        ArrayNode tables = (ArrayNode) older.get("tables");
        tables.remove(tables.size() - 1);
        return json.writeValueAsBytes(older);
    }

    @Test
    void theRestoredHubGoesOnAfterTheLastPosition() throws SQLException {
        Database restored = newCluster.newDatabase();
        Manifest manifest = Restore.from(events, BackupContent.EVENT_STORE, restored);

        try (Connection application = Connections.open(restored.application())) {
            TestRows.insertEvent(application, "integration:new", 1);
            application.commit();
        }

        assertThat(TestRows.value(restored.application(), "select max(global_index) from event_store.domain_event"))
                .isEqualTo(String.valueOf(manifest.lastGlobalIndex() + 1));
    }

    @Test
    void theRestoredEventTableIsStillAppendOnly() throws SQLException {
        Database restored = newCluster.newDatabase();
        Restore.from(events, BackupContent.EVENT_STORE, restored);

        try (Connection owner = Connections.open(restored.owner())) {
            assertThatThrownBy(() -> Sql.execute(owner, "delete from event_store.domain_event"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void restoresOverWhatAFirstStartLeaves() throws SQLException {
        Database started = newCluster.newDatabase();
        new SchemaMigrations(started).migrateAll();
        try (Connection application = Connections.open(started.application())) {
            Sql.execute(
                    application,
                    "insert into keyring.master_key_check (master_key_id, sealed) values ('another', '\\x00')");
            Sql.execute(
                    application,
                    "insert into keyring.hub_key (name, key_id, master_key_id, wrapped_keyset)"
                            + " values ('digest', gen_random_uuid(), 'another', '\\x00')");
            Sql.execute(application, "insert into audit.client values ('c1', null, null, '2026-11-22')");
            Sql.execute(application, "insert into audit.sink (begins_after) values (-1)");
            application.commit();
        }

        Restore.from(events, BackupContent.EVENT_STORE, started);
        Restore.from(keyring, BackupContent.KEYRING, started);

        assertThat(TestRows.of(started, BackupContent.EVENT_STORE))
                .isEqualTo(TestRows.of(hub, BackupContent.EVENT_STORE));
        assertThat(TestRows.of(started, BackupContent.KEYRING)).isEqualTo(TestRows.of(hub, BackupContent.KEYRING));
    }

    @Test
    void findsInTheEventsWhatEndsWhen(@TempDir Path other) throws SQLException {
        Database deleting = oldCluster.newDatabase();
        new SchemaMigrations(deleting).migrateAll();
        String waiting = "019f0000-0000-7000-8000-000000000001";
        String purged = "019f0000-0000-7000-8000-000000000002";
        String back = "019f0000-0000-7000-8000-000000000003";
        try (Connection application = Connections.open(deleting.application())) {
            insertEvent(application, waiting, 1, "integration.deleted");
            insertEvent(application, purged, 1, "integration.deleted");
            insertEvent(application, purged, 2, "integration.purged");
            insertEvent(application, back, 1, "integration.deleted");
            insertEvent(application, back, 2, "integration.restored");
            application.commit();
        }
        Backup.write(deleting, BackupContent.EVENT_STORE, other.resolve("deleting.zip"));
        Database restored = newCluster.newDatabase();

        Restore.from(other.resolve("deleting.zip"), BackupContent.EVENT_STORE, restored);

        assertThat(TestRows.value(
                        restored.application(),
                        "select string_agg(kind || ' ' || stream_id || ' ' || subject_id || ' '"
                                + " || (due_at at time zone 'UTC'), ', ' order by stream_id) from event_store.due"))
                .isEqualTo("integration-grace integration:" + waiting + " " + waiting + " 2026-11-28 12:00:00.123, "
                        + "integration-grace integration:" + purged + " " + purged + " 2026-11-21 12:00:00");
    }

    private static void insertEvent(Connection application, String integration, int sequence, String name)
            throws SQLException {
        Sql.execute(
                application,
                "insert into event_store.domain_event (sequence_number, aggregate_identifier, type, event_identifier,"
                        + " payload_type, payload_revision, time_stamp, payload, meta_data) values (" + sequence
                        + ", 'integration:" + integration + "', 'integration', gen_random_uuid(), '" + name
                        + "', '1', '2026-11-21T12:00:00.000Z', convert_to('{\"integrationId\":\"" + integration
                        + "\",\"graceEndsAt\":\"2026-11-28T12:00:00.123Z\"}', 'UTF8'), '{}')");
    }

    @Test
    void restoresAHubWithoutEvents(@TempDir Path empty) throws SQLException {
        Database young = oldCluster.newDatabase();
        new SchemaMigrations(young).migrateAll();
        Backup.write(young, BackupContent.EVENT_STORE, empty.resolve("empty.zip"));
        Database restored = newCluster.newDatabase();

        Manifest manifest = Restore.from(empty.resolve("empty.zip"), BackupContent.EVENT_STORE, restored);

        assertThat(manifest.lastGlobalIndex()).isZero();
        assertThat(TestRows.of(restored, BackupContent.EVENT_STORE))
                .isEqualTo(TestRows.of(young, BackupContent.EVENT_STORE));
    }
}
