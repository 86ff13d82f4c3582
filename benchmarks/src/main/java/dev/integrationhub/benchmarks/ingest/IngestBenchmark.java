package dev.integrationhub.benchmarks.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Sends GitHub-signed webhooks of 1 KB over 64 connections to a running hub, each answered after its commit, and compares their rate
 * with that of one-row insert transactions on the same PostgreSQL, by {@code pgbench} with 32 clients in the same minute. Then sends
 * at half that rate, for the latencies.
 *
 * <p>Arguments: the hub's address, its data directory (for the embedded PostgreSQL), seconds to warm up, seconds a round, and rounds. The
 * handler has no target, and one attempt: its deliveries end before they begin. The hub needs {@code HUB_BOOTSTRAP_TOKEN}, which this
 * reads too, and no integ-core.
 */
public final class IngestBenchmark {
    private static final int CONNECTIONS = 64;

    private IngestBenchmark() {}

    public static void main(String[] args) throws Exception {
        URI hub = URI.create(args[0]);
        Pgbench pgbench = new Pgbench(Path.of(args[1], "postgres"));
        Duration warmUp = Duration.ofSeconds(Long.parseLong(args[2]));
        Duration round = Duration.ofSeconds(Long.parseLong(args[3]));
        int rounds = Integer.parseInt(args[4]);

        SignedWebhook webhook = Handler.make(hub, null, "[]");
        Load load = new Load(hub, webhook, CONNECTIONS);
        load.run(warmUp, Double.POSITIVE_INFINITY);
        double best = 0;
        for (int i = 1; i <= rounds; i++) {
            double rows = pgbench.transactionsPerSecond(round);
            Outcome outcome = load.run(round, Double.POSITIVE_INFINITY);
            best = Math.max(best, outcome.perSecond());
            System.out.printf(
                    "round %d: accepted %.0f/s, pgbench %.0f/s, ratio %.2f, p50 %.1f ms, p99 %.1f ms, refused %d%n",
                    i,
                    outcome.perSecond(),
                    rows,
                    outcome.perSecond() / rows,
                    outcome.millis(0.5),
                    outcome.millis(0.99),
                    outcome.refused());
        }
        for (int i = 1; i <= rounds; i++) {
            Outcome half = load.run(round, best / 2);
            System.out.printf(
                    "half load %d: accepted %.0f/s, p50 %.1f ms, p99 %.1f ms, refused %d%n",
                    i, half.perSecond(), half.millis(0.5), half.millis(0.99), half.refused());
        }
        System.exit(0);
    }
}
