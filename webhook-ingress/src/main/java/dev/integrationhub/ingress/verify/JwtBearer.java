package dev.integrationhub.ingress.verify;

import java.text.ParseException;
import java.util.Objects;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.secret.HandlerSecret;

/**
 * A JSON Web Token (RFC 7519, RFC 8725) that was signed with a key of a published set. The keys are those of the set the handler names;
 * what a token says of where its key is, is not looked at.
 */
final class JwtBearer implements Scheme {
    private static final String USUAL_HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";
    private static final int MOST_CHARACTERS = 16_384;

    private final KeySets keySets;

    JwtBearer(KeySets keySets) {
        this.keySets = keySets;
    }

    @Override
    public @Nullable HandlerSecret verify(Check check) {
        String url = check.settings().jwksUrl();
        if (url == null) {
            throw new RefusedException(Refusal.SECRET_MISSING);
        }
        SignedJWT token = parse(sent(check));
        TokenSignature signature = TokenSignature.of(token);
        TokenClaims.require(token, check);
        for (JWK key : keySets.keys(url, token.getHeader().getKeyID())) {
            if (isBy(key, signature)) {
                return null;
            }
        }
        throw new RefusedException(Refusal.SIGNATURE_MISMATCH);
    }

    private static boolean isBy(JWK key, TokenSignature signature) {
        try {
            return signature.isBy(key);
        } catch (JOSEException e) {
            // A key of the set that the platform cannot use.
            return false;
        }
    }

    private static String sent(Check check) {
        String value = check.only(Objects.requireNonNullElse(check.settings().header(), USUAL_HEADER));
        if (value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return value.substring(SCHEME.length()).strip();
        }
        if (check.settings().header() == null) {
            throw new RefusedException(Refusal.SIGNATURE_MISSING);
        }
        return value;
    }

    private static SignedJWT parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        try {
            return SignedJWT.parse(text);
        } catch (ParseException | RuntimeException e) {
            // The library does not promise that nothing else is thrown for what anybody may send.
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
    }
}
