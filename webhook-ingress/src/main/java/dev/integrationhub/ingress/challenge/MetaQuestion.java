package dev.integrationhub.ingress.challenge;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.ingress.verify.QueryText;
import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.ingress.verify.Shared;

/** {@code hub.mode=subscribe}: who knows the token gets {@code hub.challenge} back. */
final class MetaQuestion implements Question {
    @Override
    public boolean isAsked(InboundRequest request) {
        return "subscribe".equals(parameter(request, "hub.mode"));
    }

    @Override
    public ChallengeAnswer answer(InboundRequest request, List<HandlerSecret> secrets) {
        String token = parameter(request, "hub.verify_token");
        String challenge = parameter(request, "hub.challenge");
        if (secrets.isEmpty()) {
            throw new ChallengeRefusedException(Refusal.SECRET_MISSING);
        }
        if (token == null) {
            throw new ChallengeRefusedException(Refusal.SIGNATURE_MISSING);
        }
        if (!Shared.isSent(secrets, token.getBytes(StandardCharsets.UTF_8))) {
            throw new ChallengeRefusedException(Refusal.SIGNATURE_MISMATCH);
        }
        if (challenge == null || !EchoedText.isSafe(challenge)) {
            throw new ChallengeRefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return new ChallengeAnswer(200, "text/plain", challenge);
    }

    private static @Nullable String parameter(InboundRequest request, String name) {
        return QueryText.only(request.query(), name);
    }
}
