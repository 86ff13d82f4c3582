package dev.integrationhub.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.integrationhub.platform.database.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupFileTest {

    private final TestCluster cluster;
    private final Database hub;

    BackupFileTest(@TempDir Path directory) throws Exception {
        cluster = new TestCluster(directory);
        hub = cluster.newHub();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void isForItsOwnerAlone(BackupContent content, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("backup.zip");

        Backup.Written written = Backup.write(hub, content, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(written.bytes()).isEqualTo(Files.size(file));
        assertThat(namesIn(folder)).containsExactly("backup.zip");
    }

    @Test
    void neverReplacesAnotherFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("backup.zip"), "precious");

        assertThatThrownBy(() -> Backup.write(hub, BackupContent.EVENT_STORE, file))
                .isInstanceOf(BackupException.class)
                .hasMessage(file + " exists already, and a backup never overwrites a file");

        assertThat(file).hasContent("precious");
        assertThat(namesIn(folder)).containsExactly("backup.zip");
    }

    @Test
    void isNotThereWhenTheBackupFails(@TempDir Path folder) throws Exception {
        Database neverStarted = cluster.newDatabase();

        assertThatThrownBy(() -> Backup.write(neverStarted, BackupContent.EVENT_STORE, folder.resolve("backup.zip")))
                .isInstanceOf(BackupException.class)
                .hasMessage("There is nothing to back up: the database has no table event_store.domain_event,"
                        + " so this hub never ran on it");

        assertThat(namesIn(folder)).isEmpty();
    }

    @Test
    void needsAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> Backup.write(hub, BackupContent.KEYRING, folder.resolve("missing/backup.zip")))
                .isInstanceOf(BackupException.class)
                .hasMessage("There is no folder " + folder.resolve("missing"));
    }

    @Test
    void isOfOneMomentWhileEventsAreWritten(@TempDir Path folder) throws Exception {
        Database busy = cluster.newHub();
        Database restored = cluster.newDatabase();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        List<Thread> writers = Stream.of("a", "b", "c")
                .map(stream -> new Thread(() -> write(busy, stream, enough, written)))
                .toList();
        writers.forEach(Thread::start);
        try {
            awaitEvents(written, 100);
            Backup.write(busy, BackupContent.EVENT_STORE, folder.resolve("backup.zip"));
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }

        Restore.from(folder.resolve("backup.zip"), BackupContent.EVENT_STORE, restored);

        String streams = "select count(*) from event_store.domain_event where aggregate_identifier like 'busy:%'";
        String claims = "select count(*) from event_store.name_claim where kind = 'busy'";
        int events = Integer.parseInt(TestRows.value(restored.application(), streams));
        assertThat(events).isBetween(100, written.get());
        assertThat(TestRows.value(restored.application(), claims)).isEqualTo(String.valueOf(events));
    }

    @Test
    void leavesOutNoTableButThoseThatCanBeMadeAnew() throws Exception {
        Set<String> tables = new TreeSet<>(List.of(TestRows.value(
                        hub.application(),
                        "select string_agg(schemaname || '.' || tablename, ' ') from pg_tables where schemaname in"
                                + " ('event_store', 'keyring', 'ingress', 'audit', 'access', 'jobs') and tablename <> 'flyway_schema_history'"
                                + " and not tablename like 'webhook_payload\\_%'"
                                + " and not tablename like 'attempt\\_%'")
                .split(" ")));
        for (BackupContent content : BackupContent.values()) {
            content.tables().forEach(table -> assertThat(tables.remove(table.qualifiedName()))
                    .as(table.qualifiedName())
                    .isTrue());
        }

        assertThat(tables)
                .isSubsetOf(
                        "access.session",
                        "access.login_failure",
                        "event_store.processor_token",
                        "event_store.idempotent_request",
                        "event_store.due",
                        "audit_trail.entry",
                        "audit_trail.lot",
                        "audit_trail.view",
                        "audit_trail.progress",
                        "ingress.projected_stream",
                        "ingress.routed_integration",
                        "ingress.route",
                        "ingress.route_alias",
                        "ingress.routed_secret",
                        "ingress.routed_secret_version",
                        "ingress.webhook_payload",
                        "ingress.provider_claim",
                        "ingress.rejection",
                        "ingress.delivery",
                        "ingress.worker",
                        "ingress.failing_handler",
                        "ingress.attempt",
                        "ingress.notification_channel",
                        "ingress.notification_told",
                        "ingress.replay",
                        "ingress.replayed_payload",
                        "jobs.job");
    }

    /** An event and a claim in each transaction, so that a torn backup has more of the one than of the other. */
    private static void write(Database database, String stream, AtomicBoolean enough, AtomicInteger written) {
        try (Connection application = Connections.open(database.application())) {
            for (int sequence = 1; !enough.get(); sequence++) {
                TestRows.insertEvent(application, "busy:" + stream, sequence);
                Sql.execute(
                        application,
                        "insert into event_store.name_claim values ('busy', '" + stream + sequence
                                + "', 'busy', gen_random_uuid())");
                application.commit();
                written.incrementAndGet();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitEvents(AtomicInteger written, int count) throws InterruptedException {
        for (int wait = 0; wait < 600 && written.get() < count; wait++) {
            Thread.sleep(50);
        }
        assertThat(written.get()).isGreaterThanOrEqualTo(count);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
