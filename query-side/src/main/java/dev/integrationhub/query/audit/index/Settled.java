package dev.integrationhub.query.audit.index;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Tells which events have nothing before them any more that may yet appear. Places are given out before they are committed: one that is
 * missing belongs to a transaction that is still open, or to nobody for good.
 *
 * <p>A transaction has its id before it takes a place (migration 9 of the event store), and places are given out in order. So whoever may
 * fill a missing place had an id when a later one was seen, and is over when no transaction of that time is left. Which ids there are
 * tells only one that is taken after that: the end of a snapshot is behind the last transaction that is over, and others that are open
 * may be beyond.
 */
class Settled {
    private static final long NOTHING = Long.MIN_VALUE;

    private final LongSupplier nextTransaction;

    /** Missing places below this one were missing when {@link #until} was the next transaction to begin. */
    private long below = NOTHING;

    private long until;
    private boolean hasJustBegunToWait;

    /** @param nextTransaction takes the id of a transaction */
    Settled(LongSupplier nextTransaction) {
        this.nextTransaction = nextTransaction;
    }

    /** The events behind a place that nothing can come before any more. */
    List<RawEvent> of(long upTo, Look look) {
        hasJustBegunToWait = false;
        long next = upTo + 1;
        int settled = 0;
        for (RawEvent event : look.events()) {
            if (event.place() != next && !isForGood(event.place(), look)) {
                break;
            }
            next = event.place() + 1;
            settled++;
        }
        return look.events().subList(0, settled);
    }

    /** Whether it waits for transactions that may all be over at the next look. */
    boolean hasJustBegunToWait() {
        return hasJustBegunToWait;
    }

    /** Whether nothing that is missing below an event will appear. */
    private boolean isForGood(long place, Look look) {
        if (place <= below) {
            return look.xmin() >= until;
        } else if (below == NOTHING || look.xmin() >= until) {
            below = look.events().get(look.events().size() - 1).place();
            until = nextTransaction.getAsLong();
            hasJustBegunToWait = true;
        }
        return false;
    }
}
