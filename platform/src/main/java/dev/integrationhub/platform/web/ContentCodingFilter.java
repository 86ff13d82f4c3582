package dev.integrationhub.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;

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

/** Refuses compressed bodies, which would be read as if they were plain (RFC 9110, 15.5.16). Those of webhooks pass as they are. */
@Order(Ordered.HIGHEST_PRECEDENCE + 19)
class ContentCodingFilter extends OncePerRequestFilter {
    private static final String PLAIN = "identity";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WebhookPath.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean coded = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(codings -> Stream.of(codings.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(PLAIN));
        if (coded) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "The hub reads no 'Content-Encoding' here; send the body as it is.");
        }
        chain.doFilter(request, response);
    }
}
