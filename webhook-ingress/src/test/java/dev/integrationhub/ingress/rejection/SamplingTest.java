package dev.integrationhub.ingress.rejection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Sampling sampling = new Sampling();
    private final UUID handlerId = UUID.randomUUID();

    @Test
    void keepsTheFirstTenOfAMinuteAndCountsTheOthersToTheLastOne() {
        UUID last = keepTen(NOON);

        assertThat(keeps(NOON.plusSeconds(59))).isFalse();
        assertThat(keeps(NOON.plusSeconds(59))).isFalse();
        assertThat(sampling.takeSuppressed(NOON)).isEqualTo(Map.of(last, 2L));
        assertThat(keeps(NOON.plusSeconds(59))).as("still the same minute").isFalse();
        assertThat(sampling.takeSuppressed(NOON)).isEqualTo(Map.of(last, 1L));
        assertThat(sampling.takeSuppressed(NOON)).isEmpty();
    }

    @Test
    void keepsMoreInTheNextMinuteAndLosesNoCount() {
        UUID last = keepTen(NOON);
        keeps(NOON);

        assertThat(keeps(NOON.plusSeconds(60))).isTrue();
        assertThat(sampling.takeSuppressed(NOON.plusSeconds(60))).isEqualTo(Map.of(last, 1L));
    }

    @Test
    void countsEachHandlerForItself() {
        keepTen(NOON);

        assertThat(sampling.keep(UUID.randomUUID(), UUID.randomUUID(), NOON)).isTrue();
    }

    private UUID keepTen(Instant at) {
        UUID last = handlerId;
        for (int i = 0; i < 10; i++) {
            last = UUID.randomUUID();
            assertThat(sampling.keep(handlerId, last, at)).isTrue();
        }
        return last;
    }

    private boolean keeps(Instant at) {
        return sampling.keep(handlerId, UUID.randomUUID(), at);
    }
}
