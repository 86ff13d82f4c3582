package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class EmbeddedPostgresFilesTest {

    private final Path directory;

    EmbeddedPostgresFilesTest(@TempDir Path directory) throws IOException {
        this.directory = UnpackedOnce.in(directory);
    }

    @Test
    void keepsDataPortAndPasswordsOverARestart() throws Exception {
        DatabaseAddress first;
        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            first = source.database().application();
            Sql.execute(first, "CREATE SCHEMA kept; CREATE TABLE kept.fact AS SELECT 42 AS answer");
        }
        assertThatThrownBy(() -> Sql.value(first, "SELECT 1")).isInstanceOf(SQLException.class);

        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(source.database().application()).isEqualTo(first);
            assertThat(Sql.value(first, "SELECT answer FROM kept.fact")).isEqualTo("42");
        }
    }

    @Test
    void takesANewPortWhenTheKeptOneIsTaken() throws Exception {
        DatabaseAddress first;
        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            first = source.database().owner();
        }
        int port = URI.create(first.jdbcUrl().substring("jdbc:".length())).getPort();

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(source.database().owner().jdbcUrl()).isNotEqualTo(first.jdbcUrl());
            assertThat(Sql.value(source.database().owner(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void isAGuestOfAServerThatRuns() throws Exception {
        try (DatabaseSource owner = EmbeddedPostgres.open(directory, 0)) {
            try (DatabaseSource guest = EmbeddedPostgres.open(directory, 0)) {
                assertThat(guest.database()).isEqualTo(owner.database());
            }
            assertThat(Sql.value(owner.database().application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsOverTheFileOfADeadServerWhoseNumberAnotherProcessGot() throws Exception {
        EmbeddedPostgres.open(directory, 0).close();
        Path data = directory.resolve("postgres/data");
        Files.write(
                Postmaster.file(data),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data.toString(),
                        "1",
                        "5432",
                        "",
                        "",
                        "",
                        "ready"));

        try (DatabaseSource source = EmbeddedPostgres.open(directory, 0)) {
            assertThat(Sql.value(source.database().owner(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        EmbeddedPostgres.open(directory, 0).close();
        Files.writeString(directory.resolve("postgres/data/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(directory, 0))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("HUB_DATABASE_URL");
    }

    @Test
    void showsItsFilesToNobodyElse() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
        EmbeddedPostgres.open(directory, 0).close();
        Path home = directory.resolve("postgres");

        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("owner.password"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("application.password"))).isEqualTo("rw-------");
        assertThat(Passwords.read(home).owner())
                .isNotEqualTo(Passwords.read(home).application());
    }

    @Test
    void leavesNothingHalfDoneBehind() throws IOException {
        Path home = Files.createDirectories(directory.resolve("postgres"));
        Files.createDirectories(home.resolve("initializing-1/base"));
        Files.createDirectories(home.resolve("unpacking-1/bin"));
        Files.createDirectories(home.resolve("programs-ofanolderhub/bin"));

        EmbeddedPostgres.open(directory, 0).close();

        try (Stream<Path> entries = Files.list(home)) {
            assertThat(entries.map(entry -> entry.getFileName().toString().replaceFirst("-[0-9a-f]{16}$", "")))
                    .containsExactlyInAnyOrder(
                            "application.password",
                            "owner.password",
                            "command.log",
                            "start.log",
                            "log",
                            "data",
                            "port",
                            "programs");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
