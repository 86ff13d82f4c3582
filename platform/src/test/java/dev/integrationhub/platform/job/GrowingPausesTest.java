package dev.integrationhub.platform.job;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowingPausesTest {
    private final GrowingPauses<Void> pauses = new GrowingPauses<>(Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void doubleWithEachFailure() {
        assertThat(pauses.after(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.after(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pauses.after(5)).isEqualTo(Duration.ofSeconds(64));
    }

    @Test
    void areNeverLongerThanTheLongest() {
        assertThat(pauses.after(8)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pauses.after(5_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
