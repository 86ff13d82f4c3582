package dev.integrationhub.benchmarks.ingest;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Webhooks from their senders to their targets. First as many as go, until the outcome of the last one is stored, compared with one-row
 * insert transactions by {@code pgbench} in the same minute. Then, at an even rate, those of a target that answers at once: alone, and
 * beside a target that is dead and one that takes 10 s.
 *
 * <p>Arguments: the hub's address, its data directory (for the embedded PostgreSQL), seconds to warm up, seconds a round, rounds, and
 * webhooks a second of the second part. The hub needs {@code HUB_BOOTSTRAP_TOKEN}, which this reads too, and
 * {@code HUB_EGRESS_ALLOW=127.0.0.0/8}.
 */
public final class DeliveryBenchmark {
    private static final int CONNECTIONS = 64;
    private static final long SLOW_MILLIS = 10_000;
    private static final String USUAL = "[\"5s\",\"5m\"]";

    private final URI hub;
    private final Pgbench pgbench;
    private final Duration round;
    private final int rounds;

    private DeliveryBenchmark(URI hub, Pgbench pgbench, Duration round, int rounds) {
        this.hub = hub;
        this.pgbench = pgbench;
        this.round = round;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        DeliveryBenchmark benchmark = new DeliveryBenchmark(
                URI.create(args[0]),
                new Pgbench(Path.of(args[1], "postgres")),
                Duration.ofSeconds(Long.parseLong(args[3])),
                Integer.parseInt(args[4]));
        benchmark.throughput(Duration.ofSeconds(Long.parseLong(args[2])));
        benchmark.skew(Double.parseDouble(args[5]));
        System.exit(0);
    }

    private void throughput(Duration warmUp) throws Exception {
        Target target = new Target(0);
        Load load = new Load(hub, Handler.make(hub, target.url(), USUAL), CONNECTIONS);
        load.run(warmUp, Double.POSITIVE_INFINITY);
        awaitOutcomes();
        for (int i = 1; i <= rounds; i++) {
            double rows = pgbench.transactionsPerSecond(round);
            target.arrived(0);
            long begin = System.nanoTime();
            load.run(round, Double.POSITIVE_INFINITY);
            awaitOutcomes();
            Outcome delivered = target.arrived((System.nanoTime() - begin) / 1e9);
            System.out.printf(
                    "round %d: delivered %.0f/s, pgbench %.0f/s, ratio %.2f, p50 %.0f ms, p99 %.0f ms%n",
                    i,
                    delivered.perSecond(),
                    rows,
                    delivered.perSecond() / rows,
                    delivered.millis(0.5),
                    delivered.millis(0.99));
        }
    }

    private void awaitOutcomes() throws IOException, InterruptedException {
        while (!pgbench.query("select 1 from ingress.delivery where status = 'pending' limit 1")
                .isEmpty()) {
            Thread.sleep(50);
        }
    }

    private void skew(double perSecond) throws Exception {
        Target well = new Target(0);
        Load wellLoad = new Load(hub, Handler.make(hub, well.url(), USUAL), CONNECTIONS);
        Target slow = new Target(SLOW_MILLIS);
        wellLoad.run(round, perSecond);
        for (int i = 1; i <= rounds; i++) {
            well.arrived(0);
            wellLoad.run(round, perSecond);
            Outcome alone = well.arrived(round.toMillis() / 1e3);
            List<Load> others = List.of(
                    new Load(hub, Handler.make(hub, slow.url(), USUAL), CONNECTIONS),
                    new Load(hub, Handler.make(hub, deadUrl(), USUAL), CONNECTIONS));
            List<CompletableFuture<Void>> beside = others.stream()
                    .map(load -> CompletableFuture.runAsync(() -> run(load, perSecond)))
                    .toList();
            wellLoad.run(round, perSecond);
            Outcome skewed = well.arrived(round.toMillis() / 1e3);
            beside.forEach(CompletableFuture::join);
            System.out.printf(
                    "skew %d: alone p50 %.0f ms, p99 %.0f ms; beside a dead and a slow one p50 %.0f ms, p99 %.0f ms, ratio %.2f%n",
                    i,
                    alone.millis(0.5),
                    alone.millis(0.99),
                    skewed.millis(0.5),
                    skewed.millis(0.99),
                    skewed.millis(0.99) / alone.millis(0.99));
        }
    }

    private void run(Load load, double perSecond) {
        try {
            load.run(round, perSecond);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String deadUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }
    }
}
