package dev.integrationhub.query.audit.sink;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.job.GrowingPauses;
import dev.integrationhub.platform.operator.NotAcceptedException;
import dev.integrationhub.platform.operator.OperatorWebhook;
import dev.integrationhub.query.audit.EntryFilter;
import dev.integrationhub.query.audit.EntryWalk;
import dev.integrationhub.query.audit.sink.SinkRows.Claim;

/**
 * Sends the next entries, if there are any and nobody else does. What the receiver has is noted once it has said so: what was sent in
 * vain, or by a process that died, is sent again as the same batch, and nothing behind it before. To be used by one thread.
 */
class SinkStep {
    private static final Logger LOG = LoggerFactory.getLogger(SinkStep.class);
    private static final String TYPE = "audit.entries";
    private static final int MOST_ENTRIES = 200;
    private static final double JITTER = 0.2;

    private final SinkRows rows;
    private final EntryWalk walk;
    private final EntryFilter filter;
    private final OperatorWebhook webhook;
    private final GrowingPauses<?> pauses;
    private final SinkWatch watch;

    /** Up to this number there is nothing more to send. */
    private long seenThrough = -1;
    /** How far the trail must be to be whole: what is missing before is still being made. */
    private @Nullable Long whole;
    /** Whoever starts a process may have mended what was wrong. */
    private boolean atOnce = true;

    private boolean toldOfFailure;

    SinkStep(
            SinkRows rows,
            EntryWalk walk,
            EntryFilter filter,
            OperatorWebhook webhook,
            GrowingPauses<?> pauses,
            SinkWatch watch) {
        this.rows = rows;
        this.walk = walk;
        this.filter = filter;
        this.webhook = webhook;
        this.pauses = pauses;
        this.watch = watch;
    }

    /** Whether there may be more to do at once. */
    boolean run() {
        SinkState state = rows.find().orElse(null);
        if (state == null) {
            rows.make();
            return true;
        }
        Long position = position(state);
        if (position == null) {
            return false;
        }
        seenThrough = seenThrough > state.last() ? position : Math.max(seenThrough, position);
        watch.saw(state, Math.max(0, state.last() - seenThrough));
        toldOfFailure &= state.failures() > 0;
        if (state.isHeld() || (state.isPausing() && !atOnce)) {
            return false;
        }
        boolean more = state.last() > seenThrough && next(position, state.last());
        atOnce = false;
        return more;
    }

    /** Null if that cannot be said now. */
    private @Nullable Long position(SinkState state) {
        Long position = state.position();
        if (position == null) {
            if (state.upTo() >= state.beginsAfter()) {
                rows.begin().ifPresent(last -> LOG.info("The sink gets the audit trail from entry {} on", last + 1));
            }
            return null;
        } else if (position <= state.last()) {
            return position;
        }
        if (whole == null) {
            whole = rows.lastEvent();
        }
        if (state.upTo() >= whole && rows.turnBack(position, state.last())) {
            LOG.warn(
                    "The sink has the audit trail up to entry {}, and it ends at {}: it is another one, or an older one that was"
                            + " restored. The sink gets what comes from now on",
                    position,
                    state.last());
        }
        return null;
    }

    private boolean next(long position, long last) {
        EntryWalk.Part part = walk.next(filter, seenThrough, MOST_ENTRIES, integrationId -> false);
        Long goesOnAfter = part.goesOnAfter();
        if (part.entries().isEmpty()) {
            // What came since the state was read was perhaps not looked at.
            seenThrough = goesOnAfter == null ? last : Math.min(goesOnAfter, last);
            return goesOnAfter != null;
        }
        SinkBatch found = SinkBatch.of(position + 1, part.entries());
        Claim claim =
                rows.claim(position, found.firstEntry(), found.last(), atOnce).orElse(null);
        return claim != null && send(claim, found.upTo(claim.upTo()));
    }

    private boolean send(Claim claim, SinkBatch batch) {
        try {
            webhook.send(batch.id(), TYPE, batch.data());
        } catch (NotAcceptedException e) {
            rows.failed(claim, e.kind(), pause(claim.failures()));
            watch.failed();
            if (!toldOfFailure) {
                LOG.warn(
                        "The sink does not take the audit trail ({}). It is tried again, and nothing is left out",
                        e.kind());
            }
            toldOfFailure = true;
            return false;
        }
        rows.delivered(claim, batch.last());
        if (claim.failures() > 0) {
            LOG.info("The sink takes the audit trail again, after {} failures", claim.failures());
        }
        return true;
    }

    private Duration pause(int failures) {
        double share = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (pauses.after(failures).toMillis() * share));
    }
}
