package dev.integrationhub.platform.password;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HashingTurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void letsThoseWaitThatThereIsRoomFor() throws Exception {
        HashingTurns turns = new HashingTurns(1, 1, Duration.ofSeconds(30));
        occupy(turns);

        Future<String> waiting = threads.submit(() -> turns.take(() -> "done"));
        end.countDown();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void refusesAtOnceWhenEnoughWait() throws Exception {
        HashingTurns turns = new HashingTurns(1, 0, Duration.ofSeconds(30));
        occupy(turns);

        assertThat(refusal(turns).retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotLetAnybodyWaitForEver() throws Exception {
        HashingTurns turns = new HashingTurns(1, 1, Duration.ofMillis(20));
        occupy(turns);

        assertThat(refusal(turns).code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
    }

    @Test
    void isFreeAgainAfterAFailure() {
        HashingTurns turns = new HashingTurns(1, 0, Duration.ofMillis(20));
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turns.<String>take(() -> "done")).isEqualTo("done");
    }

    private void occupy(HashingTurns turns) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> occupied = threads.submit(() -> turns.take(() -> {
            begun.countDown();
            return awaitEnd();
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(occupied.isDone()).isFalse();
    }

    private boolean awaitEnd() {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException refusal(HashingTurns turns) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> turns.take(() -> "done"));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
