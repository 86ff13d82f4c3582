package dev.integrationhub.ingress.store;

import java.time.Duration;
import java.util.List;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** What senders hear while nothing can be stored. */
final class Unavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Unavailable() {}

    static ProblemException because(String why) {
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                why + "; the webhook was not accepted. Send it again.",
                List.of(),
                RETRY_AFTER);
    }
}
