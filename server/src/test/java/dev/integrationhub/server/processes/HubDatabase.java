package dev.integrationhub.server.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The embedded PostgreSQL of a hub, as its operating system sees it. */
record HubDatabase(Path home) {

    static HubDatabase of(Path data) {
        return new HubDatabase(data.resolve("postgres"));
    }

    /** As {@code kill -9} does it, or the system when it has no memory left. */
    void kill() throws IOException {
        ProcessHandle.of(Long.parseLong(pidFile().get(0).strip())).orElseThrow().destroyForcibly();
    }

    /** Keeps the hub from starting the server; gives a way to undo that. */
    Runnable hidePrograms() throws IOException {
        Path programs;
        try (Stream<Path> entries = Files.list(home)) {
            programs = entries.filter(entry -> entry.getFileName().toString().startsWith("programs-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path hidden = home.resolve("hidden");
        Files.move(programs, hidden);
        return () -> {
            try {
                Files.move(hidden, programs);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Executes a statement as the hub itself would. */
    void execute(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The first column of what a query finds. */
    List<String> column(String sql) throws IOException, SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/integration_hub";
        String password = Files.readString(home.resolve("application.password")).strip();
        return DriverManager.getConnection(url, "integration_hub", password);
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(home.resolve("data/postmaster.pid"));
    }
}
