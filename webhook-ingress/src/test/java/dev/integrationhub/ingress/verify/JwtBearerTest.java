package dev.integrationhub.ingress.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.test.Verifications;

import static org.assertj.core.api.Assertions.assertThat;

class JwtBearerTest {
    private Tokens tokens;

    @BeforeEach
    void start() throws IOException {
        tokens = new Tokens();
    }

    @AfterEach
    void stop() throws Exception {
        tokens.close();
    }

    @Test
    void takesTokensOfEachPublicKeyAlgorithm() throws JOSEException {
        ECKey p256 = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        ECKey p521 = new ECKeyGenerator(Curve.P_521).keyID("ec").generate();
        OctetKeyPair edwards =
                new OctetKeyPairGenerator(Curve.Ed25519).keyID("ed").generate();
        tokens.server.publishes(
                Tokens.RSA.toPublicJWK(), p256.toPublicJWK(), p521.toPublicJWK(), edwards.toPublicJWK());

        assertThat(tokens.verdict(
                        Tokens.signed(JWSAlgorithm.RS256, Tokens.RSA, new RSASSASigner(Tokens.RSA), tokens.claims())))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(
                        Tokens.signed(JWSAlgorithm.PS512, Tokens.RSA, new RSASSASigner(Tokens.RSA), tokens.claims())))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(Tokens.signed(JWSAlgorithm.ES256, p256, new ECDSASigner(p256), tokens.claims())))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(Tokens.signed(JWSAlgorithm.ES512, p521, new ECDSASigner(p521), tokens.claims())))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(
                        Tokens.signed(JWSAlgorithm.EdDSA, edwards, new Ed25519Signer(edwards), tokens.claims())))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.server.asked()).isEqualTo(1);
    }

    @Test
    void takesATokenInAnotherHeaderAndOneThatNamesNoKey() throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), tokens.claims().build());
        token.sign(new RSASSASigner(Tokens.RSA));
        Verification settings = Verifications.of("jwt", "jwksUrl", tokens.server.url(), "header", "X-Token");
        for (String value : new String[] {token.serialize(), "Bearer " + token.serialize()}) {
            assertThat(tokens.verdict(settings, "X-Token", value)).isInstanceOf(Verdict.Genuine.class);
        }
    }

    @Test
    void refusesWhatAnybodyCouldSign() throws JOSEException {
        byte[] publicKey = Tokens.RSA.toPublicJWK().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tokens.verdict(
                        Tokens.signed(JWSAlgorithm.HS256, Tokens.RSA, new MACSigner(publicKey), tokens.claims())))
                .isEqualTo(Tokens.MALFORMED);
        String payload = tokens.claims().build().toPayload().toBase64URL().toString();
        assertThat(tokens.verdict(encoded("{\"alg\":\"none\"}") + "." + payload + "."))
                .isEqualTo(Tokens.MALFORMED);
        assertThat(tokens.verdict(encoded("{\"alg\":\"RS256\",\"kid\":\"rsa\"}") + "." + payload + "."))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(tokens.verdict(encoded("{\"alg\":\"RS256\",\"kid\":\"rsa\"}") + "." + payload + "."
                        + encoded("x".repeat(256))))
                .isEqualTo(Tokens.MISMATCH);
        assertThat(tokens.server.asked()).isEqualTo(1);
    }

    @Test
    void refusesAKeyOfSomebodyElseEvenIfTheTokenBringsIt() throws JOSEException {
        RSAKey other = Tokens.rsa("rsa", 2048);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa")
                .jwk(other.toPublicJWK())
                .jwkURL(java.net.URI.create("http://127.0.0.1:1/"))
                .build();
        SignedJWT token = new SignedJWT(header, tokens.claims().build());
        token.sign(new RSASSASigner(other));
        assertThat(tokens.verdict(token.serialize())).isEqualTo(Tokens.MISMATCH);
    }

    @Test
    void refusesAKeyThatIsMeantForSomethingElse() throws JOSEException {
        for (JWK key : List.of(
                new RSAKey.Builder(Tokens.RSA.toPublicJWK())
                        .keyUse(KeyUse.ENCRYPTION)
                        .build(),
                new RSAKey.Builder(Tokens.RSA.toPublicJWK())
                        .algorithm(JWSAlgorithm.RS384)
                        .build())) {
            tokens.passes(Duration.ofMinutes(11));
            tokens.server.publishes(key);
            assertThat(tokens.verdict(Tokens.signed(tokens.claims()))).isEqualTo(Tokens.MISMATCH);
        }
    }

    @Test
    void refusesAShortKey() throws JOSEException {
        RSAKey brief = new RSAKeyGenerator(1024, true).keyID("brief").generate();
        tokens.server.publishes(brief.toPublicJWK());
        RSASSASigner signer = new RSASSASigner(brief.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
        assertThat(tokens.verdict(Tokens.signed(JWSAlgorithm.RS256, brief, signer, tokens.claims())))
                .isEqualTo(Tokens.MISMATCH);
    }

    @Test
    void looksAtTimesWithTolerance() throws JOSEException {
        assertThat(tokens.verdict(Tokens.signed(new JWTClaimsSet.Builder()))).isEqualTo(Tokens.MALFORMED);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().expirationTime(tokens.at(-300)))))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().expirationTime(tokens.at(-301)))))
                .isEqualTo(Tokens.UNTIMELY);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().notBeforeTime(tokens.at(300)))))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().notBeforeTime(tokens.at(301)))))
                .isEqualTo(Tokens.UNTIMELY);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().issueTime(tokens.at(301)))))
                .isEqualTo(Tokens.UNTIMELY);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().issueTime(tokens.at(-86_400)))))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void looksForThoseWhoAreToBeNamed() throws JOSEException {
        Verification settings = Verifications.of(
                "jwt", "jwksUrl", tokens.server.url(), "issuer", "https://shop.example", "audience", "hub");
        assertThat(tokens.verdict(
                        settings,
                        Tokens.signed(
                                tokens.claims().issuer("https://shop.example").audience(List.of("x", "hub")))))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.verdict(settings, Tokens.signed(tokens.claims().issuer("https://shop.example"))))
                .isEqualTo(Tokens.MISMATCH);
        assertThat(tokens.verdict(settings, Tokens.signed(tokens.claims().audience("hub"))))
                .isEqualTo(Tokens.MISMATCH);
        assertThat(tokens.verdict(
                        settings,
                        Tokens.signed(
                                tokens.claims().issuer("https://shop.example/").audience("hub"))))
                .isEqualTo(Tokens.MISMATCH);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Signer.utf8(json));
    }
}
