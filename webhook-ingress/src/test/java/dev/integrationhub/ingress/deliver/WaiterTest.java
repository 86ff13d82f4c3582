package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

class WaiterTest {
    private static final FirstAttempt ATTEMPT =
            new FirstAttempt.Unanswered(new ProblemException(ProblemCode.TARGET_TIMED_OUT, "It did."));

    @Test
    void isTold() {
        Waiter waiter = Waiter.waiting();
        assertThat(waiter.holds()).isTrue();
        waiter.tell(ATTEMPT);

        assertThat(waiter.await(Duration.ofSeconds(10))).contains(ATTEMPT);
    }

    @Test
    void isNotHeldOnceItHasLeft() {
        Waiter waiter = Waiter.waiting();

        assertThat(waiter.await(Duration.ofMillis(1))).isEmpty();
        assertThat(waiter.holds()).isFalse();
        assertThat(Waiter.nobody().holds()).isFalse();
    }

    @Test
    void staysOnceItIsHeldHoweverLongThatTakes() {
        Waiter waiter = Waiter.waiting();
        assertThat(waiter.holds()).isTrue();
        var answer = CompletableFuture.supplyAsync(() -> waiter.await(Duration.ofMillis(1)));
        assertThat(answer).isNotDone();
        waiter.tell(ATTEMPT);

        assertThat(answer.join()).contains(ATTEMPT);
    }

    @Test
    void isLetGo() {
        Waiter waiter = Waiter.waiting();
        waiter.letGo();

        assertThat(waiter.await(Duration.ofSeconds(10))).isEmpty();
        assertThat(waiter.holds()).isFalse();
    }
}
