package dev.integrationhub.ingress.verify;

import java.io.IOException;
import java.time.Duration;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeySetTest {
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
    void findsANewKeyButAsksOnlyOnceAMinute() throws JOSEException {
        RSAKey next = Tokens.rsa("next", 2048);
        assertThat(tokens.verdict(Tokens.signed(tokens.claims()))).isInstanceOf(Verdict.Genuine.class);
        tokens.server.publishes(Tokens.RSA.toPublicJWK(), next.toPublicJWK());
        String token = Tokens.signed(JWSAlgorithm.RS256, next, new RSASSASigner(next), tokens.claims());
        assertThat(tokens.verdict(token)).isEqualTo(Tokens.MISMATCH);
        tokens.passes(Duration.ofSeconds(60));
        assertThat(tokens.verdict(token)).isInstanceOf(Verdict.Genuine.class);
        for (int i = 0; i < 10; i++) {
            RSAKey invented = new RSAKey.Builder(next).keyID("invented-" + i).build();
            assertThat(tokens.verdict(
                            Tokens.signed(JWSAlgorithm.RS256, invented, new RSASSASigner(next), tokens.claims())))
                    .isEqualTo(Tokens.MISMATCH);
        }
        assertThat(tokens.server.asked()).isEqualTo(2);
    }

    @Test
    void goesOnWithTheKeysItHasWhenTheyCannotBeFetchedAgain() throws JOSEException {
        assertThat(tokens.verdict(Tokens.signed(tokens.claims()))).isInstanceOf(Verdict.Genuine.class);
        tokens.server.says(500, "");
        tokens.passes(Duration.ofHours(1));
        assertThat(tokens.verdict(Tokens.signed(tokens.claims().expirationTime(tokens.at(60)))))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.server.asked()).isEqualTo(2);

        RSAKey next = Tokens.rsa("next", 2048);
        String unknown = Tokens.signed(
                JWSAlgorithm.RS256,
                next,
                new RSASSASigner(next),
                tokens.claims().expirationTime(tokens.at(60)));
        assertUnavailable(unknown);
        assertThat(tokens.server.asked()).isEqualTo(2);
    }

    @Test
    void saysThatItCannotKnowWithoutAnyKeys() throws JOSEException {
        for (String document : new String[] {
            "{\"keys\":", "[]", "{}", "{\"keys\":[{\"kty\":\"RSA\"}]}", "x".repeat(300_000), "[".repeat(100_000)
        }) {
            tokens.server.says(200, document);
            assertUnavailable(Tokens.signed(tokens.claims()));
            assertUnavailable(Tokens.signed(tokens.claims()));
            tokens.passes(Duration.ofSeconds(10));
        }
        tokens.server.says(302, "");
        assertUnavailable(Tokens.signed(tokens.claims()));
        tokens.passes(Duration.ofSeconds(10));
        tokens.server.publishes(Tokens.RSA.toPublicJWK());
        assertThat(tokens.verdict(Tokens.signed(tokens.claims()))).isInstanceOf(Verdict.Genuine.class);
        assertThat(tokens.server.asked()).isEqualTo(8);
    }

    private void assertUnavailable(String token) {
        assertThatThrownBy(() -> tokens.verdict(token)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPositive();
        });
    }
}
