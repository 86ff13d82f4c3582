package dev.integrationhub.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

/**
 * Refuses what the page of another site has a browser do. Browsers ask beforehand only for some such requests, and a POST without a
 * body is not among them (Fetch, 3.3); but they say where each comes from ({@code Origin}: Fetch, 3.2; {@code Sec-Fetch-Site}: Fetch
 * Metadata Request Headers, 2.3). Clients that are no browsers say neither. Sites that the operator listed are like the hub's own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 18)
class CrossSiteFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final AllowedOrigins listed;

    CrossSiteFilter(AllowedOrigins listed) {
        this.listed = listed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || WebhookPath.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        boolean ofAnother = origins.isEmpty()
                ? Collections.list(request.getHeaders("Sec-Fetch-Site")).stream()
                        .anyMatch(OTHER_SITES::contains)
                : !origins.stream()
                        .allMatch(origin ->
                                listed.contains(origin) || isOwn(origin, request.getHeader(HttpHeaders.HOST)));
        if (ofAnother) {
            throw new ProblemException(
                    ProblemCode.CROSS_SITE_REQUEST, "Only pages of the hub itself may change something here.");
        }
        chain.doFilter(request, response);
    }

    /** The scheme is left out: a proxy may have taken TLS off. */
    private static boolean isOwn(String origin, String host) {
        String[] parts = origin.toLowerCase(Locale.ROOT).split("://", 2);
        if (parts.length != 2 || host == null) {
            return false;
        }
        String defaultPort = parts[0].equals("https") ? ":443" : ":80";
        return without(defaultPort, parts[1]).equals(without(defaultPort, host.toLowerCase(Locale.ROOT)));
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
