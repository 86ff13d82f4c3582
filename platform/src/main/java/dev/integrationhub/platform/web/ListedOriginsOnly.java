package dev.integrationhub.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Tells browsers what pages of listed origins may do. Requests of all others pass untouched: the page cannot read the answer, and
 * what would change something is refused for another reason, which unlike this one does not depend on how the hub's own origin is
 * written.
 */
final class ListedOriginsOnly extends DefaultCorsProcessor {
    private final AllowedOrigins origins;

    ListedOriginsOnly(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.contains(origin) && !CorsUtils.isPreFlightRequest(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            return true;
        }
        return super.processRequest(configuration, request, response);
    }
}
