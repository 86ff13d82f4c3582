package dev.integrationhub.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.database.DatabaseFailures;

/** Answers the problems that filters find, which no advice sees; that the database does not answer them is one too. */
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ProblemFilter extends OncePerRequestFilter {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Problems problems;

    ProblemFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException problem) {
            problems.write(problem, request, response);
        } catch (DataAccessException failure) {
            if (!DatabaseFailures.isUnavailable(failure)) {
                throw failure;
            }
            problems.write(
                    new ProblemException(
                            ProblemCode.UNAVAILABLE, "The database does not answer now. Try again.", List.of(), SOON),
                    request,
                    response);
        }
    }
}
