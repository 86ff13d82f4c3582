package dev.integrationhub.ingress.operate.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Follows the end of the event store for all who watch in this process. An event is told of once it is committed, however late that is.
 * Used by one thread; where it has come to may be asked by others.
 */
final class DeliveryTail {
    private static final int PAGE = 2000;

    /** So far back something may still be uncommitted when it begins. */
    private static final int BEFORE_THE_END = 1000;

    private final StoredChanges events;
    private final LiveRows rows;
    private final TailPosition position;
    private volatile long head;
    private volatile long settled;

    private DeliveryTail(StoredChanges events, LiveRows rows, long begin) {
        this.events = events;
        this.rows = rows;
        this.position = new TailPosition(begin);
    }

    /** Begins at the present end. */
    static DeliveryTail begin(StoredChanges events, LiveRows rows) {
        DeliveryTail tail = new DeliveryTail(events, rows, Math.max(0, events.head() - BEFORE_THE_END));
        while (tail.look(List::of, row -> {})) {
            // Nobody is told of what was there before.
        }
        return tail;
    }

    /**
     * Reads what is new, and tells of it.
     *
     * @param watched the integrations that somebody watches
     * @return whether there is more
     */
    boolean look(Supplier<Collection<UUID>> watched, Consumer<LiveRow> told) {
        long oldestOpen = events.oldestOpenTransaction();
        List<StoredChanges.Stored> read = new ArrayList<>(events.at(position.gaps()));
        List<StoredChanges.Stored> next = events.after(position.head(), PAGE);
        read.addAll(next);
        List<Long> opened =
                position.read(read.stream().map(StoredChanges.Stored::place).toList());
        if (!opened.isEmpty()) {
            position.open(opened, events.nextTransaction(), System.nanoTime());
        }
        position.close(oldestOpen, System.nanoTime());
        List<StoredChange> changes =
                read.stream().flatMap(event -> event.change().stream()).toList();
        rows.of(changes, watched.get(), position::resumeAt).forEach(told);
        head = position.head();
        settled = position.settled();
        return next.size() == PAGE;
    }

    /** All up to there that can be seen was told of. */
    long head() {
        return head;
    }

    /** All up to there was told of, and nothing appears there any more. */
    long settled() {
        return settled;
    }
}
