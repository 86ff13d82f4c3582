package dev.integrationhub.ingress.request;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** The part of the heap, a quarter, that bodies of webhooks may fill; what would be more is refused at once. */
@Component
public class BodyMemory {
    private static final int PART_OF_HEAP = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final AtomicLong free;

    @Autowired
    BodyMemory() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    public BodyMemory(long bytes) {
        free = new AtomicLong(bytes);
    }

    /** What one request takes of it, until it is closed. */
    public final class Share implements AutoCloseable {
        private long taken;

        private Share() {}

        /**
         * Takes some bytes.
         *
         * @throws ProblemException {@code UNAVAILABLE} if there are not as many
         */
        void take(int bytes) {
            if (free.addAndGet(-bytes) < 0) {
                free.addAndGet(bytes);
                throw new ProblemException(
                        ProblemCode.UNAVAILABLE,
                        "The hub has as many webhooks in memory as it may. Try again.",
                        List.of(),
                        RETRY_AFTER);
            }
            taken += bytes;
        }

        @Override
        public void close() {
            free.addAndGet(taken);
            taken = 0;
        }
    }

    /** Begins to take memory for a request. */
    public Share share() {
        return new Share();
    }
}
