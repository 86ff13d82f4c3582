package dev.integrationhub.ingress.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Secrets;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.platform.outbound.Outbound;
import dev.integrationhub.platform.outbound.OutboundHttp;

/** A sender who shows tokens, and the hub that looks at them. */
@SuppressWarnings("JavaUtilDate") // what the library that makes tokens takes
final class Tokens {
    static final RSAKey RSA = rsa("rsa", 2048);
    static final Verdict MISMATCH = new Verdict.Refused(Refusal.SIGNATURE_MISMATCH);
    static final Verdict MALFORMED = new Verdict.Refused(Refusal.SIGNATURE_MALFORMED);
    static final Verdict UNTIMELY = new Verdict.Refused(Refusal.TIMESTAMP_OUT_OF_TOLERANCE);

    final KeyServer server;
    private final OutboundHttp http = Outbound.toLoopback();
    private final WebhookVerifier verifier;
    private Instant now = Instant.ofEpochSecond(Hub.NOW);

    Tokens() throws IOException {
        server = new KeyServer();
        server.publishes(RSA.toPublicJWK());
        verifier = new WebhookVerifier(Secrets.of(), http, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Verdict verdict(String token) {
        return verdict(Verifications.of("jwt", "jwksUrl", server.url()), token);
    }

    Verdict verdict(Verification settings, String token) {
        return verdict(settings, "Authorization", "Bearer " + token);
    }

    Verdict verdict(Verification settings, String header, String value) {
        return verifier.verify(WebhookRoutes.verifying(settings), Inbound.with(Inbound.post("{}"), header, value));
    }

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().expirationTime(at(60));
    }

    Date at(long secondsFromNow) {
        return Date.from(now.plusSeconds(secondsFromNow));
    }

    static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, RSA, new RSASSASigner(RSA), claims);
    }

    static String signed(JWSAlgorithm algorithm, JWK key, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }

    static RSAKey rsa(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() throws Exception {
        server.close();
        ((AutoCloseable) http).close();
    }
}
