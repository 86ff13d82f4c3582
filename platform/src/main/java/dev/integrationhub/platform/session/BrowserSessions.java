package dev.integrationhub.platform.session;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Signs the browser that a request came from in and out. The rows are written in the present transaction, if there is one. */
public class BrowserSessions {
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final SignedIn signedIn;

    BrowserSessions(Sessions sessions, CsrfTokens csrf, SignedIn signedIn) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.signedIn = signedIn;
    }

    /**
     * Begins a session under a new key, whatever the browser came with: a key that somebody else put there is worth nothing. The
     * request is the user's from here on.
     *
     * @throws ProblemException if the account was disabled, locked or removed at the same moment
     */
    public Session begin(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        Session.of(request).ifPresent(sessions::end);
        SessionKey key = SessionKey.random();
        sessions.begin(key, userId);
        Session session = sessions.find(key)
                .orElseThrow(() -> new ProblemException(ProblemCode.LOGIN_FAILED, "The account cannot be used now."));
        SessionCookies.write(key, request, response);
        signedIn.enter(session, request);
        showCsrfToken(session, request, response);
        return session;
    }

    /** Tells the pages of a session its token, as a cookie. */
    public String showCsrfToken(Session session, HttpServletRequest request, HttpServletResponse response) {
        String token = csrf.of(session);
        SessionCookies.writeCsrfToken(token, request, response);
        return token;
    }

    /** Ends the session of the request, if it has one, and takes the cookies back. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        Session.of(request).ifPresent(sessions::end);
        Session.leave(request);
        SessionCookies.erase(request, response);
    }
}
