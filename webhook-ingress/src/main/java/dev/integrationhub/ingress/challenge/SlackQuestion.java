package dev.integrationhub.ingress.challenge;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import dev.integrationhub.ingress.body.BodyValue;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.verify.Refusal;

/** {@code url_verification}: Slack wants its challenge back, as plain text, a form or JSON. */
final class SlackQuestion {
    private static final JsonPointer TYPE = JsonPointer.compile("/type");
    private static final JsonPointer CHALLENGE = JsonPointer.compile("/challenge");
    private static final int MOST_BYTES = 4_096;

    private SlackQuestion() {}

    /** @throws ChallengeRefusedException if the challenge is none that Slack would send */
    static Optional<ChallengeAnswer> answer(InboundRequest request) {
        if (request.body().length > MOST_BYTES || !"url_verification".equals(value(request, TYPE))) {
            return Optional.empty();
        }
        String challenge = value(request, CHALLENGE);
        if (challenge == null || !EchoedText.isSafe(challenge)) {
            throw new ChallengeRefusedException(Refusal.SIGNATURE_MALFORMED);
        }
        return Optional.of(new ChallengeAnswer(200, "text/plain", challenge));
    }

    private static @Nullable String value(InboundRequest request, JsonPointer pointer) {
        return BodyValue.find(request.body(), pointer);
    }
}
