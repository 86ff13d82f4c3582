package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.platform.outbound.Header;

/**
 * A request that is to be verified.
 *
 * @param secrets the values that are good now; none for schemes without a secret
 * @param now seconds since 1970
 */
record Check(Verification settings, InboundRequest request, List<HandlerSecret> secrets, long now) {
    private static final int MOST_DIGITS = 15;

    byte[] body() {
        return request.body();
    }

    boolean has(String header) {
        for (Header field : request.headers().all()) {
            if (field.name().equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value of a header that has to be there, once: of two values the target might read the one that was not verified.
     *
     * @throws RefusedException if it is missing, empty, or there more than once
     */
    String only(String header) {
        String value = null;
        for (Header field : request.headers().all()) {
            if (field.name().equalsIgnoreCase(header)) {
                if (value != null) {
                    throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
                }
                value = field.value();
            }
        }
        return given(value);
    }

    /**
     * The value, if it is one.
     *
     * @throws RefusedException if it is missing or empty
     */
    static String given(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new RefusedException(Refusal.SIGNATURE_MISSING);
        }
        return value;
    }

    /**
     * Takes only a time near the hub's.
     *
     * @param text seconds since 1970
     * @throws RefusedException if it is no such number, or too far away
     */
    void requireTimely(String text, Tolerance usual) {
        if (!Tolerance.of(settings, usual).holds(now, seconds(text))) {
            throw new RefusedException(Refusal.TIMESTAMP_OUT_OF_TOLERANCE);
        }
    }

    private static long seconds(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        long seconds = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
            }
            seconds = seconds * 10 + digit;
        }
        return seconds;
    }

    /** The octets of a header as they came. */
    static byte[] octets(String headerValue) {
        return headerValue.getBytes(StandardCharsets.ISO_8859_1);
    }
}
