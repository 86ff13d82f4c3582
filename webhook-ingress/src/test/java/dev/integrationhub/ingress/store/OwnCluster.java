package dev.integrationhub.ingress.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.migration.SchemaMigrations;

/** A PostgreSQL that a test may do anything to, in a directory of its own. */
final class OwnCluster implements AutoCloseable {
    private static final String NAME = "hub";

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    OwnCluster(Path directory) throws IOException, SQLException {
        this.directory = directory;
        this.server = builder().start();
        this.port = server.getPort();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
            statement.execute("create role app login password 'app'");
            statement.execute("grant connect, create, temporary on database " + NAME + " to app");
        }
        new SchemaMigrations(database()).migrateAll();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "16MB")
                .setServerConfig("max_wal_size", "64MB");
    }

    Database database() {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
        return new Database(new DatabaseAddress(url, "postgres", "postgres"), new DatabaseAddress(url, "app", "app"));
    }

    /** Kills all its processes, as a crash of the machine would. */
    void kill() throws IOException, InterruptedException {
        List<ProcessHandle> processes = processes();
        signal("KILL", processes);
        for (ProcessHandle process : processes) {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /** Starts it again where it was. */
    void startAgain() throws IOException {
        server.close();
        server = builder().setPort(port).start();
    }

    boolean isRunning() throws IOException {
        return Files.exists(pidFile()) && !processes().isEmpty();
    }

    /** Stops all its processes, so that connections stay and nothing answers. */
    List<ProcessHandle> freeze() throws IOException, InterruptedException {
        List<ProcessHandle> processes = processes();
        signal("STOP", processes);
        return processes;
    }

    static void thaw(List<ProcessHandle> processes) throws IOException, InterruptedException {
        signal("CONT", processes);
    }

    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        return ProcessHandle.of(pid)
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList())
                .orElse(List.of());
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
