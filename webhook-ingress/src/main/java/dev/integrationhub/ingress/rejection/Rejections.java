package dev.integrationhub.ingress.rejection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.id.Uuid7;

/**
 * Keeps a sample of the requests that are refused: at most 10 of a handler and minute in each process, and no more at once than there
 * is room for. What is noted is written soon after, or lost: nobody waits for it.
 */
@Component
public class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    private static final int MOST_WAITING = 1000;
    private static final int BATCH = 200;

    private final BlockingQueue<NewRejection> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Sampling sampling = new Sampling();
    private final RejectionRows rows;
    private final Clock clock;
    private boolean failing;

    Rejections(RejectionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes a refused request, or counts it. Never waits and never fails. */
    public void note(Route route, InboundRequest request, Refusal why) {
        try {
            Instant now = clock.instant();
            UUID id = Uuid7.next();
            if (sampling.keep(route.handlerId(), id, now)
                    && !waiting.offer(NewRejection.of(id, now, route, request, why))) {
                LOG.debug("A refused request is not kept: too many wait already");
            }
        } catch (RuntimeException e) {
            LOG.warn("A refused request of {} cannot be kept", route, e);
        }
    }

    /** Writes what was noted. By one thread at a time. */
    void write() {
        try {
            List<NewRejection> batch = new ArrayList<>();
            while (waiting.drainTo(batch, BATCH) > 0) {
                rows.insert(batch);
                batch.clear();
            }
            rows.addSuppressed(sampling.takeSuppressed(clock.instant()));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Refused requests are not kept now", e);
            }
            failing = true;
        }
    }
}
