package dev.integrationhub.ingress.operate.live;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Tells what happened since the last thing that somebody has heard of, up to where the tail is. */
final class CatchUp implements LiveStream.Past {
    /** Of whatever is in the store: who was away for longer is better off with a list. */
    private static final int MOST_EVENTS = 20_000;

    private static final int PAGE = 1000;

    private final StoredChanges events;
    private final LiveRows rows;
    private final DeliveryTail tail;
    private final @Nullable Long since;

    /** @param since null for nothing that was before */
    CatchUp(StoredChanges events, LiveRows rows, DeliveryTail tail, @Nullable Long since) {
        this.events = events;
        this.rows = rows;
        this.tail = tail;
        this.since = since;
    }

    @Override
    public long tell(UUID integrationId, Watcher watcher) throws IOException {
        long settled = tail.settled();
        long head = tail.head();
        if (since == null) {
            return settled;
        }
        // Another process's tail may have been a little further.
        if (head - since > MOST_EVENTS || (since > head && since > events.head())) {
            watcher.reset(settled);
            return settled;
        }
        long place = since;
        while (place < head) {
            List<StoredChanges.Stored> page = events.after(place, PAGE);
            List<StoredChange> changes =
                    page.stream().flatMap(event -> event.change().stream()).toList();
            for (LiveRow row : rows.of(changes, Set.of(integrationId), at -> Math.min(at, settled))) {
                watcher.tell(row);
            }
            place = page.size() < PAGE ? head : page.get(page.size() - 1).place();
        }
        return Math.max(settled, Math.min(since, head));
    }
}
