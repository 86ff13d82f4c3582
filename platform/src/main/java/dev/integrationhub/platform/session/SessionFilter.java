package dev.integrationhub.platform.session;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.WebhookPath;

/**
 * Finds out whose a request is that came with a session, and refuses what a page of the hub did not send. A request with a token is
 * the token's: its cookies are not looked at, so that it needs no proof against forgery either. A session that is over makes nobody
 * of its user, which is told where somebody is needed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 22)
class SessionFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** What somebody hears who has no rights, as nobody has until they have changed a password that somebody else set. */
    private static final Set<ProblemCode> FOR_LACK_OF_RIGHTS =
            EnumSet.of(ProblemCode.ACCESS_DENIED, ProblemCode.INTEGRATION_NOT_FOUND);

    /** Who signs in may have a session of before, and no page that knows its token. */
    private static final String LOGIN = "/auth/login";

    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final SignedIn signedIn;

    SessionFilter(Sessions sessions, CsrfTokens csrf, SignedIn signedIn) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request)
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader("X-Access-Token") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Session session = SessionCookies.read(request).flatMap(sessions::find).orElse(null);
        if (session == null) {
            chain.doFilter(request, response);
            return;
        }
        refuseForged(request, session);
        signedIn.enter(session, request);
        try {
            chain.doFilter(request, response);
        } catch (ProblemException problem) {
            throw session.mustChangePassword() && FOR_LACK_OF_RIGHTS.contains(problem.code())
                    ? new ProblemException(
                            ProblemCode.PASSWORD_CHANGE_REQUIRED,
                            "Choose a password of your own first: PUT /auth/password.")
                    : problem;
        }
    }

    private void refuseForged(HttpServletRequest request, Session session) {
        if (SAFE.contains(request.getMethod()) || request.getServletPath().equals(LOGIN)) {
            return;
        }
        String presented = request.getHeader(CsrfTokens.HEADER);
        if (presented == null || !csrf.isOf(session, presented)) {
            throw new ProblemException(
                    ProblemCode.CSRF_TOKEN_INVALID,
                    "With a session, send its token in '" + CsrfTokens.HEADER + "': GET /auth/csrf tells it.");
        }
    }
}
