package dev.integrationhub.ingress.deliver;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.store.MadeAttempt;
import dev.integrationhub.platform.outbound.OutboundResponse;

/** How one attempt went: with an answer, or with what was in its way. Exactly one of the two is null. */
record Attempted(
        MadeAttempt made,
        @Nullable OutboundResponse answer,
        @Nullable ProblemException problem) {

    private static final int TOO_MANY = 429;
    private static final Set<ProblemCode> OF_THE_TARGET = EnumSet.of(
            ProblemCode.TARGET_TIMED_OUT, ProblemCode.TARGET_UNREACHABLE, ProblemCode.TARGET_ANSWER_TOO_LARGE);

    boolean isAnsweredWith(int from, int below) {
        return answer != null && answer.status() >= from && answer.status() < below;
    }

    /** Whether it says anything about the target: what is in the way may be the hub's own. */
    boolean calledTarget() {
        return answer != null || (problem != null && OF_THE_TARGET.contains(problem.code()));
    }

    /** Whether the target is well, whatever it thinks of this webhook. */
    boolean foundTargetWell() {
        return answer == null
                ? problem != null && problem.code() == ProblemCode.TARGET_ANSWER_TOO_LARGE
                : answer.status() < 500 && answer.status() != TOO_MANY;
    }
}
