package dev.integrationhub.ingress.limit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.load.LoadSettings;

/**
 * How many webhooks are worked on at once. One takes its place when its body has arrived, and gives it back when it is stored: neither a
 * sender that dawdles nor one that waits for a target keeps others out.
 */
@Component
public class WebhookPlaces {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore free;

    @Autowired
    WebhookPlaces(LoadSettings load) {
        this(load.maxConcurrentRequests() / 2);
    }

    WebhookPlaces(int places) {
        free = new Semaphore(places);
    }

    /**
     * Takes a place, to be given back with {@link #free()}.
     *
     * @throws ProblemException {@code UNAVAILABLE} if there is none
     */
    public void take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE,
                    "The hub works on as many webhooks as it may at once. Try again.",
                    List.of(),
                    RETRY_AFTER);
        }
    }

    public void free() {
        free.release();
    }
}
