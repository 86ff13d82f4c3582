package dev.integrationhub.query.audit.index;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettledTest {
    /** The id that the next transaction gets. */
    private long next;

    private final Settled settled = new Settled(() -> next);

    @Test
    void takesWhatHasNothingMissingBeforeItWhoeverWrites() {
        assertThat(look(6, 10, 20, 7, 8, 9)).containsExactly(7L, 8L, 9L);
        assertThat(settled.hasJustBegunToWait()).isFalse();
    }

    @Test
    void waitsForAMissingOneAsLongAsSomebodyMayFillIt() {
        assertThat(look(6, 10, 20, 7, 9, 10)).containsExactly(7L);
        assertThat(settled.hasJustBegunToWait()).isTrue();
        assertThat(look(7, 19, 30, 9, 10, 11)).isEmpty();
        assertThat(settled.hasJustBegunToWait()).isFalse();
        assertThat(look(7, 20, 31, 9, 10, 12)).containsExactly(9L, 10L);
        assertThat(settled.hasJustBegunToWait()).isTrue();
    }

    @Test
    void takesTheMissingOneWhenItAppears() {
        assertThat(look(6, 10, 20, 8)).isEmpty();
        assertThat(look(6, 10, 21, 7, 8)).containsExactly(7L, 8L);
    }

    /** None that is open below the end of the snapshot, and yet one that took the missing place may be open beyond. */
    @Test
    void waitsOnceWhereASnapshotKnowsOfNobodyWhoWrites() {
        assertThat(look(-1, 10, 12, 3, 7)).isEmpty();
        assertThat(look(-1, 11, 13, 3, 7)).isEmpty();
        assertThat(look(-1, 12, 13, 3, 7)).containsExactly(3L, 7L);
    }

    @Test
    void waitsAnewForOneThatWasMissedLater() {
        assertThat(look(0, 10, 20, 2)).isEmpty();
        assertThat(look(0, 10, 30, 1, 2, 4)).containsExactly(1L, 2L);
        assertThat(look(2, 20, 30, 4)).isEmpty();
        assertThat(look(2, 29, 40, 4)).isEmpty();
        assertThat(look(2, 30, 40, 4)).containsExactly(4L);
    }

    @Test
    void hasNothingWhereThereIsNothing() {
        assertThat(look(6, 10, 20)).isEmpty();
    }

    /** The places that are settled, of those that a look shows behind one. */
    private List<Long> look(long upTo, long xmin, long nextTransaction, long... places) {
        next = nextTransaction;
        List<RawEvent> events = LongStream.of(places)
                .mapToObj(place -> new RawEvent(place, "hub:x", 0, "x", null, Instant.EPOCH, new byte[0], new byte[0]))
                .toList();
        return settled.of(upTo, new Look(xmin, events)).stream()
                .map(RawEvent::place)
                .toList();
    }
}
