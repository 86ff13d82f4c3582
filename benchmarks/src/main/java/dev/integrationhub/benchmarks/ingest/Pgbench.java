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

    private static final String MAKE_TABLE = """
            drop schema if exists benchmark cascade;
            create schema benchmark;
            create table benchmark.event (like event_store.domain_event including all);
            create sequence benchmark.place;
            alter table benchmark.event alter global_index set default nextval('benchmark.place');
            """;
    private static final String DROP_TABLE = "drop schema benchmark cascade";
    private static final String INSERT = """
            insert into benchmark.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            values (gen_random_uuid(), 'delivery:' || gen_random_uuid(), 0, 'delivery', '2026-01-01T00:00:00.000Z',
                'webhook.received', '1', decode(repeat('78', 1024), 'hex'), '{}');
            """.replace("\n", " ");

    private final Path home;

    /** @param home the folder of the embedded server */
    Pgbench(Path home) {
        this.home = home;
    }

    double transactionsPerSecond(Duration duration) throws IOException, InterruptedException {
        Path script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, INSERT);
        psql(MAKE_TABLE);
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
        psql(DROP_TABLE);
        Matcher tps = TPS.matcher(printed);
        if (!tps.find()) {
            throw new IllegalStateException(printed);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** What a query answers, as text. */
    String query(String sql) throws IOException, InterruptedException {
        return run("psql", "-q", "-A", "-t", "-c", sql).strip();
    }

    private void psql(String statements) throws IOException, InterruptedException {
        run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", statements);
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
