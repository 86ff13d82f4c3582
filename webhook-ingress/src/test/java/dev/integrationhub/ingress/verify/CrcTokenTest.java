package dev.integrationhub.ingress.verify;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Secrets;
import dev.integrationhub.ingress.test.Verifications;

/** The hub signs short words for anybody who asks as X does: they show nothing. */
class CrcTokenTest {
    private static final Map<String, String> CHALLENGE = Map.of("type", "x", "secretKey", Secrets.KEY);
    private static final Verification X = Verifications.of(
            "hmac",
            "header",
            "x-twitter-webhooks-signature",
            "prefix",
            "sha256=",
            "encoding",
            "base64",
            "challenge",
            CHALLENGE);

    @ParameterizedTest
    @ValueSource(strings = {"12345", "true", "", "YWJj", "a.b-c_d~e+f/g="})
    void refusesABodyThatTheHubSigns(String body) {
        Hub.with("secret").refuses(X, signed(body), Refusal.SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"for_user_id\":\"1\"}", "[1]", "\"a\"", "a b"})
    void takesABodyThatItDoesNotSign(String body) {
        Hub.with("secret").takes(X, signed(body), 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "12345"})
    void refusesADigestThatTheHubSigns(String body) {
        Verification digest =
                Verifications.of("hmac", "header", "X-Sig", "template", "{body.sha256}", "challenge", CHALLENGE);
        String signature = Signer.hex("secret", Signer.utf8(Digests.sha256(Signer.utf8(body))));
        InboundRequest request = Inbound.with(Inbound.post(body), "X-Sig", signature);
        Hub.with("secret").refuses(digest, request, Refusal.SIGNATURE_MISMATCH);
    }

    private static InboundRequest signed(String body) {
        return Inbound.with(
                Inbound.post(body),
                "x-twitter-webhooks-signature",
                "sha256=" + Signer.base64(Signer.utf8("secret"), Signer.utf8(body)));
    }
}
