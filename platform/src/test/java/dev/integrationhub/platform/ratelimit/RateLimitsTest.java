package dev.integrationhub.platform.ratelimit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateLimitsTest {
    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(new RateSettings(3, 1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private static Caller from(String address) {
        return Caller.anonymous(new Client(address, null), "correlation");
    }

    private static Caller token(String id, String address) {
        return from(address).identifiedAs("token", id, "token", id, Rights.NONE);
    }

    private void isTaken(Caller caller) {
        assertThatCode(() -> limits.take(caller)).doesNotThrowAnyException();
    }

    private void isRefused(Caller caller, Duration forThisLong) {
        assertThatThrownBy(() -> limits.take(caller)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
            assertThat(e.retryAfter()).isEqualTo(forThisLong);
        });
    }

    @Test
    void takesAsManyAsAreAllowedAndThenOnlyAsTheAllowanceFillsUp() {
        for (int i = 0; i < 3; i++) {
            isTaken(token("one", "192.0.2.1"));
        }
        isRefused(token("one", "192.0.2.1"), Duration.ofSeconds(20));

        now.addAndGet(Duration.ofSeconds(20).toNanos());

        isTaken(token("one", "192.0.2.1"));
        isRefused(token("one", "192.0.2.1"), Duration.ofSeconds(20));
    }

    @Test
    void countsACallerWhereverTheyAreAndNobodyElse() {
        for (int i = 0; i < 3; i++) {
            isTaken(token("one", "192.0.2." + i));
        }
        isRefused(token("one", "192.0.2.9"), Duration.ofSeconds(20));
        isTaken(token("other", "192.0.2.9"));
    }

    @Test
    void countsTheUnknownByTheirNetwork() {
        isTaken(from("192.0.2.1"));
        isRefused(from("192.0.2.1"), Duration.ofMinutes(1));
        isTaken(from("192.0.2.2"));

        isTaken(from("2001:db8:0:1::1"));
        isRefused(from("2001:db8:0:1:ffff::2"), Duration.ofMinutes(1));
        isTaken(from("2001:db8:0:2::1"));
    }
}
