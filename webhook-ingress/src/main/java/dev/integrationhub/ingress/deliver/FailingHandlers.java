package dev.integrationhub.ingress.deliver;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Since when handlers have had nothing but failures. Written only when that begins and when it ends, so that all goes well costs
 * nothing; what other processes noted is read every few seconds.
 */
@Component
class FailingHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(FailingHandlers.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final DeliveryLimits limits;
    private volatile Map<UUID, Instant> failing = new ConcurrentHashMap<>();

    FailingHandlers(JdbcTemplate jdbc, Clock clock, DeliveryLimits limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    /** Reads what there is. */
    void refresh() {
        Map<UUID, Instant> read = new ConcurrentHashMap<>();
        jdbc.query("select handler_id, failing_since from ingress.failing_handler", row -> {
            read.put(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        failing = read;
    }

    /** A delivery was taken. */
    void succeeded(UUID handlerId) {
        if (failing.containsKey(handlerId)) {
            quietly(() -> {
                jdbc.update("delete from ingress.failing_handler where handler_id = ?", handlerId);
                failing.remove(handlerId);
            });
        }
    }

    /** An attempt failed. Returns whether all have, for too long now. */
    boolean failed(UUID handlerId) {
        Instant now = clock.instant();
        Instant since = failing.get(handlerId);
        if (since != null) {
            return !since.plus(limits.disableAfter()).isAfter(now);
        }
        quietly(() -> {
            jdbc.update(
                    "insert into ingress.failing_handler (handler_id, failing_since) values (?, ?) on conflict do nothing",
                    handlerId,
                    now.atOffset(ZoneOffset.UTC));
            failing.put(handlerId, now);
        });
        return false;
    }

    /** Begins anew: it was disabled. */
    void forget(UUID handlerId) {
        succeeded(handlerId);
    }

    private static void quietly(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException e) {
            LOG.debug("The next attempt will note it", e);
        }
    }
}
