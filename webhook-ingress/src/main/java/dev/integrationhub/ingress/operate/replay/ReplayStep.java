package dev.integrationhub.ingress.operate.replay;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.ingress.operate.DeliveryRow;
import dev.integrationhub.ingress.operate.DeliveryScan;
import dev.integrationhub.ingress.operate.KeptPayloads;
import dev.integrationhub.ingress.operate.NewReplay;
import dev.integrationhub.ingress.operate.NewReplays;
import dev.integrationhub.ingress.operate.Stretch;
import dev.integrationhub.platform.id.Uuid7;

/**
 * Does a bit of a replay: what it makes, and how far it has come by that, is one transaction, so that a process that dies in between
 * leaves nothing half done and nothing to be done twice. Several processes may do it at the same time.
 */
@Component
class ReplayStep {
    private static final int BATCH = 100;
    private static final int LOOK = 1000;
    private static final int LOOK_INTO_PAYLOADS = 200;

    /** With a batch each that makes 400 a second at the most, whatever the number of processes. */
    private static final long PAUSE_MS = 250;

    private final ReplayRows rows;
    private final DeliveryScan scan;
    private final KeptPayloads payloads;
    private final NewReplays replays;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplayStep(
            ReplayRows rows,
            DeliveryScan scan,
            KeptPayloads payloads,
            NewReplays replays,
            JdbcTemplate jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.scan = scan;
        this.payloads = payloads;
        this.replays = replays;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns false if there was nothing to do. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.execute("set local statement_timeout = '10s'");
            ReplayJob job = rows.claim().orElse(null);
            if (job == null) {
                return false;
            }
            work(job);
            return true;
        }));
    }

    private void work(ReplayJob job) {
        int look = job.filter().search() == null ? LOOK : LOOK_INTO_PAYLOADS;
        DeliveryScan.Part part = scan.readOpen(
                job.integrationId(), job.filter(), Stretch.oldestFirst(job.reached(), job.id(), BATCH, look));
        Map<UUID, DeliveryRow> webhooks = new LinkedHashMap<>();
        part.rows().forEach(row -> webhooks.putIfAbsent(row.payloadOf(), row));
        Set<UUID> fresh = rows.firstTime(job.id(), webhooks.keySet());
        Set<UUID> kept = payloads.of(fresh);
        List<NewReplay> batch = webhooks.entrySet().stream()
                .filter(webhook -> kept.contains(webhook.getKey()))
                .map(webhook -> new NewReplay(Uuid7.next(), webhook.getValue()))
                .toList();
        if (!batch.isEmpty()) {
            replays.insert(batch, job.metadata());
        }
        UUID reached = part.last() == null ? job.reached() : part.last();
        rows.advance(job.id(), reached, batch.size(), fresh.size() - batch.size(), PAUSE_MS);
        if (part.isEnd()) {
            rows.end(job.id(), ReplayStatus.FINISHED, clock.instant());
        }
    }
}
