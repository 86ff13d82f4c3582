package dev.integrationhub.platform.target;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.outbound.OutboundException;

/** What a client hears of a target that gave no answer. */
public final class TargetProblems {
    private TargetProblems() {}

    public static ProblemException of(OutboundException failure) {
        ProblemException problem = new ProblemException(code(failure), String.valueOf(failure.getMessage()));
        problem.initCause(failure);
        return problem;
    }

    private static ProblemCode code(OutboundException failure) {
        if (failure instanceof OutboundException.TimedOut) {
            return ProblemCode.TARGET_TIMED_OUT;
        }
        if (failure instanceof OutboundException.Refused) {
            return ProblemCode.EGRESS_REFUSED;
        }
        return failure instanceof OutboundException.AnswerTooLarge
                ? ProblemCode.TARGET_ANSWER_TOO_LARGE
                : ProblemCode.TARGET_UNREACHABLE;
    }
}
