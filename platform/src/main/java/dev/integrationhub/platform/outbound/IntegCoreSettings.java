package dev.integrationhub.platform.outbound;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Where integ-core is, the service that runs the integrations.
 *
 * @param baseUrl absolute http or https URL without query and fragment, or null; environment {@code HUB_INTEG_CORE_BASE_URL}
 */
@ConfigurationProperties("hub.integ-core")
public record IntegCoreSettings(@Nullable String baseUrl) {
    /** @throws IllegalArgumentException if the URL cannot be called: the hub then does not start */
    public IntegCoreSettings {
        baseUrl = baseUrl == null || baseUrl.isBlank() ? null : baseUrl.strip().replaceFirst("/+$", "");
        if (baseUrl != null) {
            requireBase(baseUrl);
        }
    }

    private static void requireBase(String baseUrl) {
        try {
            URI uri = URI.create(baseUrl);
            HttpUrl.requireCallable(uri);
            if (uri.getRawQuery() != null) {
                throw new IllegalArgumentException("A base URL has no query");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hub.integ-core.base-url: " + reason(e));
        }
    }

    // The parser of URIs repeats its input, which may hold a password: neither its message nor itself is passed on.
    private static String reason(IllegalArgumentException e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : "This is not a URL";
    }

    /**
     * A URL below the base, each segment percent-encoded.
     *
     * @throws ProblemException with {@code INTEG_CORE_NOT_CONFIGURED} if there is no base URL
     */
    public URI uri(String... segments) {
        if (baseUrl == null) {
            throw new ProblemException(
                    ProblemCode.INTEG_CORE_NOT_CONFIGURED,
                    "hub.integ-core.base-url (HUB_INTEG_CORE_BASE_URL) is not set, so the hub does not know what to call");
        }
        StringBuilder url = new StringBuilder(baseUrl);
        for (String segment : segments) {
            url.append('/').append(HttpUrl.encode(segment));
        }
        return URI.create(url.toString());
    }

    Optional<Origin> origin() {
        return Optional.ofNullable(baseUrl).map(URI::create).map(Origin::of);
    }
}
