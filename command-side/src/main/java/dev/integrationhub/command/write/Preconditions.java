package dev.integrationhub.command.write;

import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Conditions a client sets on what it changes. */
public final class Preconditions {
    private Preconditions() {}

    public static void check(IfMatch ifMatch, long version) {
        if (!ifMatch.admits(version)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "It is at version " + version + " now; read it again.");
        }
    }
}
