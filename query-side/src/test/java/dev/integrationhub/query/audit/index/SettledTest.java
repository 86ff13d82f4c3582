package dev.integrationhub.query.audit.index;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettledTest {
    private final Settled settled = new Settled();

    @Test
    void takesWhatHasNothingMissingBeforeItWhoeverWrites() {
        assertThat(places(settled.of(6, look(10, 20, 7, 8, 9)))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void waitsForAMissingOneAsLongAsSomebodyMayFillIt() {
        assertThat(places(settled.of(6, look(10, 20, 7, 9, 10)))).containsExactly(7L);
        assertThat(places(settled.of(7, look(19, 30, 9, 10, 11)))).isEmpty();
        assertThat(places(settled.of(7, look(20, 31, 9, 10, 12)))).containsExactly(9L, 10L);
    }

    @Test
    void takesTheMissingOneWhenItAppears() {
        assertThat(places(settled.of(6, look(10, 20, 8)))).isEmpty();
        assertThat(places(settled.of(6, look(10, 21, 7, 8)))).containsExactly(7L, 8L);
    }

    @Test
    void doesNotWaitWhereNobodyWrites() {
        assertThat(places(settled.of(-1, look(10, 10, 3, 7)))).containsExactly(3L, 7L);
    }

    @Test
    void waitsAnewForOneThatWasMissedLater() {
        assertThat(places(settled.of(0, look(10, 20, 2)))).isEmpty();
        assertThat(places(settled.of(0, look(10, 30, 1, 2, 4)))).containsExactly(1L, 2L);
        assertThat(places(settled.of(2, look(20, 30, 4)))).isEmpty();
        assertThat(places(settled.of(2, look(29, 40, 4)))).isEmpty();
        assertThat(places(settled.of(2, look(30, 40, 4)))).containsExactly(4L);
    }

    @Test
    void hasNothingWhereThereIsNothing() {
        assertThat(settled.of(6, look(10, 20))).isEmpty();
    }

    private static Look look(long xmin, long xmax, long... places) {
        return new Look(
                xmin,
                xmax,
                LongStream.of(places)
                        .mapToObj(place ->
                                new RawEvent(place, "hub:x", 0, "x", null, Instant.EPOCH, new byte[0], new byte[0]))
                        .toList());
    }

    private static List<Long> places(List<RawEvent> events) {
        return events.stream().map(RawEvent::place).toList();
    }
}
