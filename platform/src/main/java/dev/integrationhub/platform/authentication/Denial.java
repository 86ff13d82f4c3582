package dev.integrationhub.platform.authentication;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;

/** What a caller hears who may not: who has not said who they are, to say so; everybody else, that they may not. */
final class Denial {
    private Denial() {}

    static ProblemException of(@Nullable Caller caller) {
        return caller == null || caller.isAnonymous()
                ? new ProblemException(
                        ProblemCode.UNAUTHENTICATED, "Sign in, or send an access token: 'Authorization: Bearer ...'.")
                : new ProblemException(ProblemCode.ACCESS_DENIED, ProblemCode.ACCESS_DENIED.title() + ".");
    }

    static ProblemException ofMachine() {
        return new ProblemException(
                ProblemCode.ACCESS_DENIED, "This is for somebody who has signed in, never for an access token.");
    }

    /** What one may not see is not told from what is not there. */
    static ProblemException unseen(Caller caller, @Nullable UUID integrationId) {
        return caller.isAnonymous()
                ? of(caller)
                : new ProblemException(
                        ProblemCode.INTEGRATION_NOT_FOUND,
                        integrationId == null
                                ? ProblemCode.INTEGRATION_NOT_FOUND.title() + "."
                                : "There is no integration " + integrationId + ".");
    }
}
