package dev.integrationhub.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.cors.CorsConfiguration;

/** The origins whose pages may call the hub, besides the hub's own (Fetch, 3.2: cross-origin resource sharing). */
final class AllowedOrigins {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@*\\s]+");

    private final Set<String> origins;

    /**
     * Reads the setting.
     *
     * @param listed origins, separated by commas; empty for none
     * @throws IllegalArgumentException if an entry is none, such as {@code *}: the hub then does not start
     */
    AllowedOrigins(String listed) {
        origins = Arrays.stream(listed.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "hub.cors-origins: '" + origin + "' is no origin, such as https://tools.example");
            }
        }
    }

    /** Whether pages of this origin may, as a browser names it in {@code Origin}. */
    boolean contains(String origin) {
        return origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** They come with a token: cookies of the hub are for its own pages. */
    CorsConfiguration configuration() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.copyOf(origins));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Accept",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "X-Access-Token"));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Hub-Correlation-Id",
                "Hub-Erasure-Complete-At",
                "Hub-Read-Model",
                "Idempotency-Replayed",
                "Link",
                "Location",
                "Retry-After",
                "WWW-Authenticate",
                "X-Total-Count"));
        cors.setAllowCredentials(false);
        cors.setMaxAge(600L);
        return cors;
    }
}
