package dev.integrationhub.platform.authentication;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.ratelimit.RateLimits;
import dev.integrationhub.platform.web.WebhookPath;

/**
 * Finds out whose a request is that came with a token, before anything is read of it. A token that is not good is refused everywhere,
 * also where none is needed: the client would else go on without knowing. Webhooks pass: their credentials are not the hub's.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 22)
class AuthenticationFilter extends OncePerRequestFilter {
    private final TokenAuthentication tokens;
    private final RateLimits limits;

    AuthenticationFilter(TokenAuthentication tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        ClearText token = PresentedToken.in(request).orElse(null);
        if (token != null && caller != null) {
            Caller.enter(authenticate(token, caller));
        }
        chain.doFilter(request, response);
    }

    private Caller authenticate(ClearText token, Caller caller) {
        try {
            return tokens.authenticate(token, caller);
        } catch (ProblemException e) {
            limits.take(caller);
            throw e;
        }
    }
}
