package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which processes deliver. Each shows again and again that it lives, by the clock of the database; what one has in hand that was not
 * heard of for a while is let go.
 */
@Component
class Workers {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final InHand inHand;
    private final DeliveryLimits limits;
    private final Clock clock;

    Workers(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            InHand inHand,
            DeliveryLimits limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.inHand = inHand;
        this.limits = limits;
        this.clock = clock;
    }

    Duration timeout() {
        return limits.workerTimeout();
    }

    /** Shows that this process lives. */
    void show() {
        jdbc.update(
                "insert into ingress.worker (worker_id, alive_until) values (?, now() + ? * interval '1 millisecond')"
                        + " on conflict (worker_id) do update set alive_until = excluded.alive_until",
                inHand.workerId(),
                limits.workerTimeout().toMillis());
    }

    /** Lets go what dead processes had in hand. Returns whether there was any. */
    boolean bury() {
        List<UUID> dead =
                jdbc.queryForList("select worker_id from ingress.worker where alive_until < now()", UUID.class);
        dead.forEach(workerId -> letGo(workerId, true));
        return !dead.isEmpty();
    }

    /** Lets go what a process took in hand after it was buried, and before it knew, if it died then. */
    void sweep() {
        jdbc.update("""
                update ingress.delivery d set worker_id = null, next_attempt_at = ?
                where d.status = 'pending' and d.worker_id is not null
                    and not exists (select from ingress.worker w where w.worker_id = d.worker_id)""", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Lets go what this process has in hand: it ends. */
    void leave() {
        letGo(inHand.workerId(), false);
    }

    private void letGo(UUID workerId, boolean ifDead) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            int deleted = jdbc.update(
                    "delete from ingress.worker where worker_id = ?" + (ifDead ? " and alive_until < now()" : ""),
                    workerId);
            if (deleted > 0) {
                jdbc.update(
                        "update ingress.delivery set worker_id = null, next_attempt_at = ?"
                                + " where worker_id = ? and status = 'pending'",
                        now.atOffset(ZoneOffset.UTC),
                        workerId);
            }
        });
    }
}
