package dev.integrationhub.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the hub's embedded PostgreSQL does alone: a row of 1 KB in a table like that of the events, in a transaction of its own. */
final class Pgbench {
    private static final int CLIENTS = 32;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String TABLE = """
            create schema if not exists benchmark;
            create table if not exists benchmark.row (
                global_index bigint generated always as identity,
                id uuid primary key default gen_random_uuid(),
                tx_id xid8 not null default pg_current_xact_id(),
                at timestamptz not null default now(),
                body bytea not null);
            create index if not exists row_by_index on benchmark.row (global_index);
            """;
    private static final String INSERT = "insert into benchmark.row (body) values (decode(repeat('78', 1024), 'hex'));";

    private final Path home;

    /** @param home the folder of the embedded server */
    Pgbench(Path home) {
        this.home = home;
    }

    double transactionsPerSecond(Duration duration) throws IOException, InterruptedException {
        Path script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, INSERT);
        run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", TABLE);
        String printed = run(
                "pgbench",
                "-n",
                "-f",
                script.toString(),
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                String.valueOf(duration.toSeconds()));
        Files.delete(script);
        Matcher tps = TPS.matcher(printed);
        if (!tps.find()) {
            throw new IllegalStateException(printed);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment()
                .put("PGPORT", Files.readString(home.resolve("port")).strip());
        builder.environment().put("PGUSER", "integration_hub");
        builder.environment().put("PGDATABASE", "integration_hub");
        builder.environment()
                .put(
                        "PGPASSWORD",
                        Files.readString(home.resolve("application.password")).strip());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        return printed;
    }
}
