package dev.integrationhub.ingress.verify;

import java.text.ParseException;
import java.util.Date;
import java.util.List;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;

/** What a token says (RFC 7519, 4.1). */
final class TokenClaims {
    private TokenClaims() {}

    /**
     * Takes only a token that is good now and names whom the handler wants named. It must end some day.
     *
     * @throws RefusedException for any other
     */
    static void require(SignedJWT token, Check check) {
        JWTClaimsSet claims = claims(token);
        requireTimely(claims, check.now(), Tolerance.of(check.settings(), Tolerance.FIVE_MINUTES));
        requireNamed(claims, check.settings());
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException | RuntimeException e) {
            // As with the token itself.
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
    }

    private static void requireTimely(JWTClaimsSet claims, long now, Tolerance tolerance) {
        Date expiration = claims.getExpirationTime();
        if (expiration == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        boolean ended = seconds(expiration) + tolerance.back() < now;
        if (ended
                || isAhead(claims.getNotBeforeTime(), now, tolerance)
                || isAhead(claims.getIssueTime(), now, tolerance)) {
            throw new RefusedException(Refusal.TIMESTAMP_OUT_OF_TOLERANCE);
        }
    }

    private static boolean isAhead(@Nullable Date time, long now, Tolerance tolerance) {
        return time != null && seconds(time) > now + tolerance.ahead();
    }

    private static long seconds(Date time) {
        return time.toInstant().getEpochSecond();
    }

    private static void requireNamed(JWTClaimsSet claims, Verification settings) {
        String issuer = settings.issuer();
        String audience = settings.audience();
        List<String> audiences = claims.getAudience();
        if ((issuer != null && !issuer.equals(claims.getIssuer()))
                || (audience != null && !audiences.contains(audience))) {
            throw new RefusedException(Refusal.SIGNATURE_MISMATCH);
        }
    }
}
