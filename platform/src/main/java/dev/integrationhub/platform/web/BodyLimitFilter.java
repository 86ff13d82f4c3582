package dev.integrationhub.platform.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Refuses bodies over the limit: by their announced length at once, chunked ones while they are read. */
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class BodyLimitFilter extends OncePerRequestFilter {
    private final List<BodyLimit> limits;

    BodyLimitFilter(List<BodyLimit> limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limitFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private long limitFor(String path) {
        return limits.stream()
                .filter(limit -> path.startsWith(limit.pathPrefix()))
                .max(Comparator.comparingInt(limit -> limit.pathPrefix().length()))
                .orElse(BodyLimit.DEFAULT)
                .bytes();
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(ProblemCode.BODY_TOO_LARGE, "The body may have " + limit + " bytes at the most.");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedInputStream(super.getInputStream(), limit, LimitedInputStream.LONGEST_READ);
        }
    }
}
