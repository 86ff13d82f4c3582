package dev.integrationhub.platform.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** How much of one kind of work a process does at once, for one integration and in all. */
public final class IntegrationLimit {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final String work;
    private final int perIntegration;
    private final Semaphore free;
    private final ConcurrentMap<UUID, Integer> busy = new ConcurrentHashMap<>();

    IntegrationLimit(String work, int perIntegration, int inAll) {
        this.work = work;
        this.perIntegration = perIntegration;
        this.free = new Semaphore(inAll);
    }

    /**
     * Does something for an integration, now or not at all.
     *
     * @throws ProblemException 429 if as much as may be is being done already
     */
    public <T> T run(UUID integrationId, Supplier<T> task) {
        enter(integrationId);
        try {
            if (!free.tryAcquire()) {
                throw tooMany("in all");
            }
            try {
                return task.get();
            } finally {
                free.release();
            }
        } finally {
            leave(integrationId);
        }
    }

    private void enter(UUID integrationId) {
        boolean[] entered = new boolean[1];
        busy.compute(integrationId, (id, now) -> {
            int before = now == null ? 0 : now;
            entered[0] = before < perIntegration;
            return entered[0] ? Integer.valueOf(before + 1) : now;
        });
        if (!entered[0]) {
            throw tooMany("for this integration");
        }
    }

    private void leave(UUID integrationId) {
        busy.computeIfPresent(integrationId, (id, now) -> now == 1 ? null : now - 1);
    }

    private ProblemException tooMany(String where) {
        return new ProblemException(
                ProblemCode.TOO_MANY_REQUESTS,
                "There are as many " + work + " " + where + " as there may be at once. Try again.",
                List.of(),
                RETRY_AFTER);
    }
}
