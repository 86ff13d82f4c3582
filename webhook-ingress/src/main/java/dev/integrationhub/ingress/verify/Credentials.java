package dev.integrationhub.ingress.verify;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.platform.outbound.Headers;

/**
 * What a sender shows that is a secret itself, such as a password. It is not kept: whoever read it could send in the sender's name.
 * Signatures are kept, they say nothing of the key.
 */
public final class Credentials {
    private static final Set<String> ALWAYS = Set.of("authorization", "proxy-authorization", "cookie");

    private Credentials() {}

    /** The request as it may be stored. */
    public static InboundRequest removedFrom(@Nullable Verification settings, InboundRequest request) {
        String header = header(settings);
        String own = header == null ? "" : header.toLowerCase(Locale.ROOT);
        Headers headers = request.headers().without(name -> ALWAYS.contains(name) || name.equals(own));
        String parameter = parameter(settings);
        return new InboundRequest(
                request.method(),
                request.path(),
                parameter == null ? request.query() : QueryText.without(request.query(), parameter),
                headers,
                request.address(),
                request.body());
    }

    /** Whether a header is such a secret. */
    public static boolean isHeader(@Nullable Verification settings, String header) {
        return ALWAYS.contains(header.toLowerCase(Locale.ROOT)) || header.equalsIgnoreCase(header(settings));
    }

    private static @Nullable String header(@Nullable Verification settings) {
        if (settings == null) {
            return null;
        }
        return switch (settings.scheme()) {
            case TELEGRAM -> Telegram.HEADER;
            case API_KEY -> ApiKey.header(settings);
            case JWT -> settings.header();
            default -> null;
        };
    }

    private static @Nullable String parameter(@Nullable Verification settings) {
        return settings != null && settings.scheme() == VerificationScheme.API_KEY ? settings.queryParameter() : null;
    }
}
