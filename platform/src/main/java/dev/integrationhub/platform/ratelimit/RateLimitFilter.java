package dev.integrationhub.platform.ratelimit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.web.WebhookPath;

/** Takes each request out of its caller's allowance, once it is known who calls. Webhooks have limits of their own; health none. */
@Order(Ordered.HIGHEST_PRECEDENCE + 23)
class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request) || request.getServletPath().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        limits.take(Caller.present());
        chain.doFilter(request, response);
    }
}
