package dev.integrationhub.platform.caller;

import java.util.UUID;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** The person whose session the present request belongs to. */
public record SignedInUser(UUID id, Caller caller) {
    private static final String USER = "user";

    /**
     * Who has signed in.
     *
     * @throws ProblemException if nobody has
     */
    public static SignedInUser current() {
        Caller caller = Caller.current();
        if (caller == null || caller.actorId() == null || !caller.actorType().equals(USER)) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "Sign in.");
        }
        return new SignedInUser(UUID.fromString(caller.actorId()), caller);
    }
}
