package dev.integrationhub.platform.job;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KnownJobsTest {
    @Test
    void refusesANameThatCouldBeMoreThanAName() {
        assertThatThrownBy(() -> new KnownJobs(List.of("good", "x') or (true")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
