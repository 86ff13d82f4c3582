package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.integrationhub.ingress.secret.HandlerSecret;

/** HTTP Basic authentication (RFC 7617) in UTF-8. Compared as a whole, so that a password may hold colons. */
final class Basic implements Scheme {
    private static final String SCHEME = "Basic ";

    @Override
    public HandlerSecret verify(Check check) {
        byte[] sent = credentials(check.only("Authorization"));
        String username = Objects.requireNonNullElse(check.settings().username(), "");
        boolean usable = false;
        for (HandlerSecret secret : check.secrets()) {
            String password = secret.value().reveal();
            usable |= !password.isEmpty();
            byte[] expected = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            if (!password.isEmpty() && Shared.isSame(expected, sent)) {
                return secret;
            }
        }
        throw new RefusedException(usable ? Refusal.SIGNATURE_MISMATCH : Refusal.SECRET_UNUSABLE);
    }

    private static byte[] credentials(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RefusedException(Refusal.SIGNATURE_MISSING);
        }
        byte[] decoded = Encodings.base64(header.substring(SCHEME.length()).strip());
        if (decoded == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return decoded;
    }
}
