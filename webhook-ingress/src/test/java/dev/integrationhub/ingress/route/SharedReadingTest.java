package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharedReadingTest {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void stop() {
        reader.shutdownNow();
    }

    @Test
    void readsOnceAPauseForAnyNumberOfAskers() {
        SharedReading<Integer> shared = new SharedReading<>(readings::incrementAndGet, reader, PAUSE);
        long begin = System.nanoTime();
        List<CompletableFuture<Void>> askers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            askers.add(CompletableFuture.runAsync(() -> {
                while (System.nanoTime() - begin < Duration.ofMillis(500).toNanos()) {
                    shared.next().join();
                }
            }));
        }
        askers.forEach(CompletableFuture::join);

        long pauses = (System.nanoTime() - begin) / PAUSE.toNanos();
        assertThat(readings.get()).isGreaterThan(1).isLessThanOrEqualTo((int) pauses + 1);
    }

    @Test
    void givesNobodyWhatWasReadBeforeHeAsked() {
        SharedReading<Long> shared = new SharedReading<>(System::nanoTime, reader, PAUSE);
        for (int i = 0; i < 10; i++) {
            long asked = System.nanoTime();
            assertThat(shared.next().join()).isGreaterThanOrEqualTo(asked);
        }
    }

    @Test
    void tellsAllWhoWaitThatItFailedAndReadsAgainForTheNext() {
        SharedReading<Integer> shared = new SharedReading<>(
                () -> {
                    if (readings.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return readings.get();
                },
                reader,
                PAUSE);

        assertThatThrownBy(() -> shared.next().join()).hasMessageContaining("away");
        assertThat(shared.next().join()).isEqualTo(2);
    }
}
