package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresCrashTest {

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
                assertThat(guest).isInstanceOf(GuestDatabase.class);
                assertThat(guest.database().application().jdbcUrl()).isEqualTo(url);
            }
            assertThat(Sql.value(application(url), "SELECT 1")).isEqualTo("1");

            assertThat(holder.end()).isZero();
            assertThatThrownBy(() -> Sql.value(application(url), "SELECT 1")).isInstanceOf(SQLException.class);
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
