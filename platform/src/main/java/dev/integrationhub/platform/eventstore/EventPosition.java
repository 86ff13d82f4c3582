package dev.integrationhub.platform.eventstore;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which events have been read, by their places in the store: all up to one place, and some behind it. Events get their places before
 * they are committed, so one that is committed late may yet appear between the latter.
 *
 * @param upTo nothing appears there any more
 * @param behind in ascending order
 */
public record EventPosition(long upTo, List<Long> behind) {
    /** Nothing has been read. */
    public static final EventPosition START = new EventPosition(-1, List.of());

    /** When so many have followed, the transaction of an event has long ended. */
    private static final int LATE = 10_000;

    EventPosition with(List<Long> places) {
        List<Long> read =
                Stream.concat(behind.stream(), places.stream()).sorted().toList();
        int settled = Math.max(read.size() - LATE, 0);
        return new EventPosition(
                settled == 0 ? upTo : read.get(settled - 1), List.copyOf(read.subList(settled, read.size())));
    }
}
