package dev.integrationhub.command.login;

import jakarta.servlet.http.HttpServletRequest;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.session.Session;

/** What only somebody at a browser can do, and no token. */
final class OwnSession {
    private OwnSession() {}

    /** @throws ProblemException if the request came with a token */
    static Session of(HttpServletRequest request) {
        return Session.of(request)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.ACCESS_DENIED, "This is for somebody who has signed in, not for a token."));
    }
}
