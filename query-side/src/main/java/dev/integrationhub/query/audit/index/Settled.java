package dev.integrationhub.query.audit.index;

import java.util.List;

/**
 * Tells which events have nothing before them any more that may yet appear. Places are given out before they are committed: one that is
 * missing belongs to a transaction that is still open, or to nobody for good.
 *
 * <p>A transaction has its id before it takes a place (migration 9 of the event store), and places are given out in order. So whoever may
 * fill a missing place had begun when a later one was seen, and is over when no transaction of that time is left.
 */
class Settled {
    private static final long NOTHING = Long.MIN_VALUE;

    /** Missing places below this one were missing when {@link #until} was the next transaction to begin. */
    private long below = NOTHING;

    private long until;

    /** The events behind a place that nothing can come before any more. */
    List<RawEvent> of(long upTo, Look look) {
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

    /** Whether nothing that is missing below an event will appear. */
    private boolean isForGood(long place, Look look) {
        if (look.nobodyWrites()) {
            return true;
        }
        if (below == NOTHING || (place > below && look.xmin() >= until)) {
            below = look.events().get(look.events().size() - 1).place();
            until = look.xmax();
            return false;
        }
        return place <= below && look.xmin() >= until;
    }
}
