package dev.integrationhub.ingress.deliver;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.answer.WebhookAnswer;

/** How the first attempt to bring a webhook to its target ended. */
public sealed interface FirstAttempt {
    /** The target answered, if only that it does not want it. */
    record Answered(WebhookAnswer answer) implements FirstAttempt {}

    /** It did not. The problem is one that strangers may read: it does not say where the target is. */
    record Unanswered(ProblemException problem) implements FirstAttempt {}

    /** Whether the target took the webhook: an answer of 200 to 299. */
    default boolean succeeded() {
        return this instanceof Answered answered
                && answered.answer().status() >= 200
                && answered.answer().status() < 300;
    }
}
