package dev.integrationhub.ingress.challenge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.ingress.verify.CrcToken;
import dev.integrationhub.ingress.verify.QueryText;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.sign.Hmac;

/** {@code crc_token}: its HMAC under the current secret shows that the hub has the secret. Anybody may ask; see {@link CrcToken}. */
final class XQuestion implements Question {
    private static final String PARAMETER = "crc_token";

    @Override
    public boolean isAsked(InboundRequest request) {
        return !QueryText.values(request.query(), PARAMETER).isEmpty();
    }

    @Override
    public ChallengeAnswer answer(InboundRequest request, List<HandlerSecret> secrets) {
        String token = QueryText.only(request.query(), PARAMETER);
        if (token == null || !CrcToken.isOne(token)) {
            throw new ChallengeRefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        if (secrets.isEmpty()) {
            throw new ChallengeRefusedException(Refusal.SECRET_MISSING);
        }
        byte[] key = secrets.get(0).value().reveal().getBytes(StandardCharsets.UTF_8);
        if (key.length == 0) {
            throw new ChallengeRefusedException(Refusal.SECRET_UNUSABLE);
        }
        byte[] hmac = Hmac.of(HmacAlgorithm.SHA_256, key, token.getBytes(StandardCharsets.US_ASCII));
        String body = "{\"response_token\":\"sha256=" + Base64.getEncoder().encodeToString(hmac) + "\"}";
        return new ChallengeAnswer(200, "application/json", body);
    }
}
