package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresCrashTest {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Path directory;

    EmbeddedPostgresCrashTest(@TempDir Path directory) throws IOException {
        this.directory = UnpackedOnce.in(directory);
    }

    @Test
    void stopsTheServerOfAKilledProcessAndStartsWithItsData() throws Exception {
        Postmaster leftover;
        try (Holder holder = Holder.start(directory)) {
            Sql.execute(application(holder.url()), "CREATE SCHEMA kept; CREATE TABLE kept.fact AS SELECT 42 AS answer");
            leftover = postmaster();
            holder.kill();
        }
        assertThat(leftover.isAlive()).isTrue();

        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(postmaster().pid()).isNotEqualTo(leftover.pid());
            assertThat(leftover.runsOn(PostgresCluster.data(home()))).isFalse();
            assertThat(Sql.value(source.database().application(), "SELECT answer FROM kept.fact"))
                    .isEqualTo("42");
        }
    }

    @Test
    void recoversAfterBothProcessAndServerWereKilled() throws Exception {
        try (Holder holder = Holder.start(directory)) {
            Sql.execute(application(holder.url()), "CREATE SCHEMA kept; CREATE TABLE kept.fact AS SELECT 42 AS answer");
            ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
            holder.kill();
        }

        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(Sql.value(source.database().application(), "SELECT answer FROM kept.fact"))
                    .isEqualTo("42");
        }
    }

    @Test
    void recoversAfterAKillInTheMiddleOfTheFirstStart() throws Exception {
        for (int millis = 200; millis <= 1800; millis += 400) {
            try (Holder holder = Holder.start(directory)) {
                Thread.sleep(millis);
                holder.kill();
            }
        }

        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(Sql.value(source.database().application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesTheServerOfAnotherProcessRunning() throws Exception {
        try (Holder holder = Holder.start(directory)) {
            String url = holder.url();
            try (DatabaseSource guest = EmbeddedPostgres.open(directory, 0)) {
                assertThat(guest.database().application().jdbcUrl()).isEqualTo(url);
            }
            assertThat(Sql.value(application(url), "SELECT 1")).isEqualTo("1");

            assertThat(holder.end()).isZero();
            assertThatThrownBy(() -> Sql.value(application(url), "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void startsItsServerAgainWhenThatIsKilled() throws Exception {
        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            DatabaseAddress application = source.database().application();
            Sql.execute(application, "CREATE SCHEMA kept; CREATE TABLE kept.fact AS SELECT 42 AS answer");
            for (int death = 0; death < 2; death++) {
                long killed = postmaster().pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();

                awaitAnswer(application, "SELECT answer FROM kept.fact", "42");
                assertThat(postmaster().pid()).isNotEqualTo(killed);
            }
        }
        assertThat(Postmaster.of(PostgresCluster.data(home()))).isEmpty();
    }

    @Test
    void aGuestRunsTheServerWhenItsOwnerEnded() throws Exception {
        try (Holder holder = Holder.start(directory)) {
            DatabaseAddress application = application(holder.url());
            try (DatabaseSource guest = EmbeddedPostgres.open(directory, 0)) {
                assertThat(guest.database().application()).isEqualTo(application);
                assertThat(holder.end()).isZero();

                awaitAnswer(application, "SELECT 1", "1");
            }
            assertThatThrownBy(() -> Sql.value(application, "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aGuestKeepsTheServerOfAKilledOwner() throws Exception {
        try (Holder holder = Holder.start(directory)) {
            DatabaseAddress application = application(holder.url());
            try (DatabaseSource guest = EmbeddedPostgres.open(directory, 0)) {
                assertThat(guest.database().application()).isEqualTo(application);
                long running = postmaster().pid();
                holder.kill();
                awaitOwner();
                assertThat(postmaster().pid()).isEqualTo(running);
                ProcessHandle.of(running).orElseThrow().destroyForcibly();

                awaitAnswer(application, "SELECT 1", "1");
            }
            assertThat(Postmaster.of(PostgresCluster.data(home()))).isEmpty();
        }
    }

    /** The connection that is tried first may still meet the dying server. */
    private static void awaitAnswer(DatabaseAddress address, String query, String expected) throws Exception {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (true) {
            try {
                assertThat(Sql.value(address, query)).isEqualTo(expected);
                return;
            } catch (SQLException e) {
                assertThat(Instant.now()).as("%s", e).isBefore(deadline);
                Thread.sleep(50);
            }
        }
    }

    /** Waits until somebody has the lock that the killed process left. */
    private void awaitOwner() throws Exception {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        for (Optional<HubLock> free = HubLock.tryAcquire(directory);
                free.isPresent();
                free = HubLock.tryAcquire(directory)) {
            free.get().close();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(1000);
        }
    }

    private Postmaster postmaster() throws Exception {
        return Postmaster.of(PostgresCluster.data(home())).orElseThrow();
    }

    private DatabaseAddress application(String url) throws Exception {
        return new DatabaseAddress(
                url, DatabaseRoles.APPLICATION, Passwords.read(home()).application());
    }

    private Path home() {
        return directory.resolve("postgres");
    }
}
