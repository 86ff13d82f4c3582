package dev.integrationhub.ingress.verify;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** A fixed key in a header, after a prefix if there is one, or in a query parameter. */
final class ApiKey implements Scheme {
    private static final String USUAL_HEADER = "X-Api-Key";

    @Override
    public HandlerSecret verify(Check check) {
        String parameter = check.settings().queryParameter();
        return parameter == null ? inHeader(check) : inQuery(check, parameter);
    }

    /** The header that holds the key; null if a query parameter does. */
    static @Nullable String header(Verification settings) {
        return settings.queryParameter() == null ? Objects.requireNonNullElse(settings.header(), USUAL_HEADER) : null;
    }

    private static HandlerSecret inHeader(Check check) {
        String header = Objects.requireNonNullElse(header(check.settings()), USUAL_HEADER);
        String value = check.only(header);
        String prefix = Objects.requireNonNullElse(check.settings().prefix(), "");
        // There it is the name of a scheme, which has no case (RFC 9110, 11.1).
        boolean anyCase = header.equalsIgnoreCase("Authorization");
        if (!value.regionMatches(anyCase, 0, prefix, 0, prefix.length())) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return Shared.sent(check, Check.octets(value.substring(prefix.length())));
    }

    private static HandlerSecret inQuery(Check check, String parameter) {
        List<String> values = QueryText.values(check.request().query(), parameter);
        if (values.size() > 1) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        String value = Check.given(values.isEmpty() ? null : values.get(0));
        try {
            return Shared.sent(check, QueryText.decode(value, true));
        } catch (RefusedException e) {
            // Keys are often put into URLs by hand, where a plus sign is meant to be one.
            if (value.indexOf('+') < 0) {
                throw e;
            }
            return Shared.sent(check, QueryText.decode(value, false));
        }
    }
}
