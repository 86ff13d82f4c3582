package dev.integrationhub.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.integrationhub.api.problem.ProblemException;

/** Answers the problems that filters find, which no advice sees. */
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ProblemFilter extends OncePerRequestFilter {
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
        }
    }
}
