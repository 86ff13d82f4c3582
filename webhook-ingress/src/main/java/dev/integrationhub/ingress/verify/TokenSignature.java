package dev.integrationhub.ingress.verify;

import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a token. Only algorithms with a public key: with {@code none} anybody could sign, and with an HMAC whoever reads the
 * public key.
 */
record TokenSignature(SignedJWT token, JWSAlgorithm algorithm) {
    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final Set<JWSAlgorithm> EDWARDS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
    private static final int FEWEST_RSA_BITS = 2048;

    /** @throws RefusedException if it is made with another algorithm */
    static TokenSignature of(SignedJWT token) {
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        if (!RSA.contains(algorithm) && !EDWARDS.contains(algorithm) && curve(algorithm) == null) {
            throw new RefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return new TokenSignature(token, algorithm);
    }

    /** Whether the key, which must be meant for this, made it. */
    boolean isBy(JWK key) throws JOSEException {
        JWSVerifier verifier = isMeant(key) ? verifier(key) : null;
        return verifier != null && verifier.verify(token.getHeader(), token.getSigningInput(), token.getSignature());
    }

    private boolean isMeant(JWK key) {
        return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
    }

    private @Nullable JWSVerifier verifier(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa && RSA.contains(algorithm)) {
            return rsa.size() < FEWEST_RSA_BITS ? null : new RSASSAVerifier(rsa.toRSAPublicKey());
        }
        if (key instanceof ECKey ec && ec.getCurve().equals(curve(algorithm))) {
            return new ECDSAVerifier(ec.toECPublicKey());
        }
        if (key instanceof OctetKeyPair pair
                && EDWARDS.contains(algorithm)
                && pair.getCurve().equals(Curve.Ed25519)) {
            return new Ed25519Verifier(pair.toPublicJWK());
        }
        return null;
    }

    private static @Nullable Curve curve(JWSAlgorithm algorithm) {
        if (algorithm.equals(JWSAlgorithm.ES256)) {
            return Curve.P_256;
        }
        if (algorithm.equals(JWSAlgorithm.ES384)) {
            return Curve.P_384;
        }
        return algorithm.equals(JWSAlgorithm.ES512) ? Curve.P_521 : null;
    }

    @Override
    public String toString() {
        return "TokenSignature[" + algorithm + "]";
    }
}
