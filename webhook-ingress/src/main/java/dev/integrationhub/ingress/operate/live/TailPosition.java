package dev.integrationhub.ingress.operate.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How far the event store has been read at its end. Events get their places before they are committed, so one may yet appear in a gap.
 * A gap is given up once every transaction has ended that was open when it was first seen, or after so long that it must have.
 */
final class TailPosition {
    /** A place may have been given to a transaction that had no number then; it gets one with the next thing that it does. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_GAPS = 10_000;

    private final TreeMap<Long, Gap> gaps = new TreeMap<>();
    private long head;

    /** @param nextTransaction all transactions that may fill it are below */
    private record Gap(long seenAt, long nextTransaction) {}

    /** @param head nothing up to there is of interest */
    TailPosition(long head) {
        this.head = head;
    }

    /** The last place that was read. */
    long head() {
        return head;
    }

    /** Places up to the head where an event may yet appear. */
    List<Long> gaps() {
        return List.copyOf(gaps.keySet());
    }

    /** Up to there nothing appears any more. */
    long settled() {
        return gaps.isEmpty() ? head : gaps.firstKey() - 1;
    }

    /** Where to go on for somebody who has heard of all that was read up to this place, and of everything before it that is settled. */
    long resumeAt(long place) {
        return Math.min(place, settled());
    }

    /** Notes places that were read, in gaps or beyond the head, and tells which new gaps there are between them. */
    List<Long> read(Collection<Long> places) {
        List<Long> opened = new ArrayList<>();
        for (long place : places.stream().sorted().toList()) {
            gaps.remove(place);
            for (long gap = Math.max(head + 1, place - MOST_GAPS); gap < place; gap++) {
                opened.add(gap);
            }
            head = Math.max(head, place);
        }
        return opened;
    }

    /**
     * Notes gaps.
     *
     * @param nextTransaction none of those that began before has this number or one above
     * @param now by {@link System#nanoTime}
     */
    void open(List<Long> places, long nextTransaction, long now) {
        places.forEach(place -> gaps.put(place, new Gap(now, nextTransaction)));
        while (gaps.size() > MOST_GAPS) {
            gaps.pollFirstEntry();
        }
    }

    /**
     * Gives up the gaps in which nothing can appear any more.
     *
     * @param oldestOpen all transactions below had ended before the gaps were looked into
     */
    void close(long oldestOpen, long now) {
        gaps.values().removeIf(gap -> {
            long age = now - gap.seenAt();
            return age > LONGEST_WAIT.toNanos()
                    || (age > SHORTEST_WAIT.toNanos() && oldestOpen >= gap.nextTransaction());
        });
    }
}
