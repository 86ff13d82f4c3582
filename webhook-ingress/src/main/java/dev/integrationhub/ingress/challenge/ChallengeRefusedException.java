package dev.integrationhub.ingress.challenge;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.verify.Refusal;

/** Somebody asked who may not. The sender is told {@code WEBHOOK_NOT_VERIFIED} and nothing else. */
public final class ChallengeRefusedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    ChallengeRefusedException(Refusal why) {
        super(ProblemCode.WEBHOOK_NOT_VERIFIED, "This question is not from whom the handler takes webhooks from.");
        this.why = why;
    }

    /** As operators are told. */
    public Refusal why() {
        return why;
    }
}
