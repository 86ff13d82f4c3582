package dev.integrationhub.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.load.LoadSettings;

/**
 * Refuses requests over the bound at once: threads cost nothing, so without it all of them would wait for the same few connections of
 * the database. Webhooks have a bound of their own, of the same size, which counts none whose body is still on its way. Health is told
 * in any case.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimitFilter extends OncePerRequestFilter {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore places;

    RequestLimitFilter(LoadSettings settings) {
        places = new Semaphore(settings.maxConcurrentRequests() / 2);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request) || request.getServletPath().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE,
                    "The hub works on as many requests as it may at once. Try again.",
                    List.of(),
                    RETRY_AFTER);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
