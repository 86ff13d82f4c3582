package dev.integrationhub.platform.web;

import java.io.IOException;

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

/**
 * Refuses requests that came under a name which is not the hub's (RFC 9110, 15.5.20). Webhooks come under any name. Only HTTP/1.0
 * knows requests without a name, and no browser sends them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class HostFilter extends OncePerRequestFilter {
    private final AllowedHosts allowed;

    HostFilter(AllowedHosts allowed) {
        this.allowed = allowed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null && !allowed.contains(host)) {
            throw new ProblemException(
                    ProblemCode.HOST_NOT_ALLOWED,
                    "The hub does not answer to the name in 'Host'. HUB_ALLOWED_HOSTS lists the names it answers to.");
        }
        chain.doFilter(request, response);
    }
}
