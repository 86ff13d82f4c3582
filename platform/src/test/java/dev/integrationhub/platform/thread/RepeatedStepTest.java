package dev.integrationhub.platform.thread;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedStepTest {
    private final Queue<Supplier<Duration>> planned = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> failuresBefore = new LinkedBlockingQueue<>();
    private final RepeatedStep step = new RepeatedStep(RepeatedStepTest.class, "some-step", "It fails", this::step);

    /** As planned; with nothing planned any more, it waits for long. */
    private Duration step() {
        failuresBefore.add(String.valueOf(step.failure()));
        Supplier<Duration> next = planned.poll();
        return next == null ? Duration.ofDays(1) : next.get();
    }

    @AfterEach
    void stop() {
        step.stop();
    }

    @Test
    void takesAStepAtOnceAndThenWhenItIsWoken() throws InterruptedException {
        assertThat(step.isRunning()).isFalse();
        step.start();

        assertThat(failureBeforeNext()).isEqualTo("null");
        assertThat(step.isRunning()).isTrue();
        step.wake();
        assertThat(failureBeforeNext()).isEqualTo("null");
    }

    @Test
    void takesTheNextOneAfterThePause() throws InterruptedException {
        planned.add(() -> Duration.ofMillis(1));
        planned.add(() -> Duration.ZERO);
        step.start();

        for (int i = 0; i < 3; i++) {
            assertThat(failureBeforeNext()).isEqualTo("null");
        }
    }

    @Test
    void goesOnAfterAFailureOfAnyKind() throws InterruptedException {
        planned.add(() -> {
            throw new StackOverflowError();
        });
        planned.add(() -> {
            throw new IllegalStateException();
        });
        planned.add(() -> Duration.ZERO);
        step.start();

        assertThat(failureBeforeNext()).isEqualTo("null");
        assertThat(failureBeforeNext()).contains("StackOverflowError");
        assertThat(failureBeforeNext()).contains("IllegalStateException");
        assertThat(failureBeforeNext()).isEqualTo("null");
    }

    @Test
    void takesNoStepOnceItIsStopped() throws InterruptedException {
        step.start();
        assertThat(failureBeforeNext()).isEqualTo("null");

        step.stop();
        step.wake();

        assertThat(step.isRunning()).isFalse();
        assertThat(failuresBefore).isEmpty();
    }

    private @Nullable String failureBeforeNext() throws InterruptedException {
        return failuresBefore.poll(20, TimeUnit.SECONDS);
    }
}
