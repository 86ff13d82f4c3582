package dev.integrationhub.ingress.operate.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Transactions that take their places in one order and are committed in another, or not at all. */
class TailPositionProperties {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /**
     * An event, by its place.
     *
     * @param transaction its number
     * @param commitsAt when it can be seen; -1 for never
     * @param endsAt when its transaction has ended
     */
    private record Event(long place, long transaction, int commitsAt, int endsAt) {}

    private static List<Event> history(Random random, int count) {
        List<Long> transactions = new ArrayList<>();
        for (long i = 1; i <= count; i++) {
            transactions.add(i);
        }
        // Who has a place first need not have a number first.
        for (int i = 0; i + 2 < count; i += 3) {
            Collections.swap(transactions, i, i + 2);
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int ends = i / 4 + 1 + random.nextInt(8);
            events.add(new Event(i + 1, transactions.get(i), random.nextInt(5) == 0 ? -1 : ends, ends));
        }
        return events;
    }

    @Property(tries = 300)
    void tellsOfEveryCommittedEventOnceAndLosesNothingForWhoComesBack(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
        Random random = new Random(seed);
        List<Event> events = history(random, count);
        TailPosition position = new TailPosition(0);
        List<Long> told = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (int time = 0; time <= count / 4 + 20; time++) {
            int now = time;
            List<Long> gaps = position.gaps();
            long head = position.head();
            List<Long> seen = events.stream()
                    .filter(event -> event.commitsAt() >= 0 && event.commitsAt() <= now)
                    .map(Event::place)
                    .filter(place -> place > head || gaps.contains(place))
                    .toList();
            position.open(position.read(seen), nextTransaction(events, now), now * SECOND);
            position.close(oldestOpen(events, now), now * SECOND);
            seen.forEach(place -> {
                told.add(place);
                ids.add(position.resumeAt(place));
            });
        }

        List<Long> committed = events.stream()
                .filter(event -> event.commitsAt() >= 0)
                .map(Event::place)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(committed);
        for (int i = 0; i < told.size(); i++) {
            TreeSet<Long> missed = new TreeSet<>(committed);
            told.subList(0, i + 1).forEach(missed::remove);
            assertThat(missed.headSet(ids.get(i), true))
                    .as("not told, and not told again to who comes back with %s", ids.get(i))
                    .isEmpty();
        }
        assertThat(position.settled()).isEqualTo(position.head());
    }

    /** A transaction has its number when it has its place, at the latest when the next event of all is there. */
    private static long nextTransaction(List<Event> events, int now) {
        return events.stream()
                        .filter(event -> event.place() / 4 <= now + 1)
                        .mapToLong(Event::transaction)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static long oldestOpen(List<Event> events, int now) {
        return events.stream()
                .filter(event -> event.endsAt() > now)
                .mapToLong(Event::transaction)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
