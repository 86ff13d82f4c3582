package dev.integrationhub.platform.caller;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.platform.id.Uuid7;

/** Establishes who calls, before anything else sees the request. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallerFilter extends OncePerRequestFilter {
    private static final String CORRELATION_HEADER = "Hub-Correlation-Id";
    private static final String LOG_KEY = "correlationId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlationId = Uuid7.next().toString();
        Caller.enter(
                Caller.anonymous(new Client(request.getRemoteAddr(), request.getHeader("User-Agent")), correlationId));
        MDC.put(LOG_KEY, correlationId);
        response.setHeader(CORRELATION_HEADER, correlationId);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
            Caller.leave();
        }
    }
}
