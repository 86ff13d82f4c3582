package dev.integrationhub.ingress.challenge;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.ChallengeType;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.secret.HandlerSecrets;
import dev.integrationhub.ingress.verify.AllowedAddresses;
import dev.integrationhub.ingress.verify.Refusal;

/** Answers the questions that providers ask before they send webhooks. */
@Component
public class Challenges {
    private final HandlerSecrets secrets;

    Challenges(HandlerSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The answer to a question asked with GET, whatever methods the handler takes; empty if this is none.
     *
     * @throws ChallengeRefusedException if it is one, of somebody who may not ask
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if the secret cannot be known now
     */
    public Optional<ChallengeAnswer> answer(Route route, InboundRequest request) {
        Verification settings = route.webhook().verification();
        Challenge challenge = settings == null ? null : settings.challenge();
        if (settings == null || challenge == null || !request.method().equals("GET")) {
            return Optional.empty();
        }
        Question question = challenge.type() == ChallengeType.META ? new MetaQuestion() : new XQuestion();
        if (!question.isAsked(request)) {
            return Optional.empty();
        }
        if (!AllowedAddresses.hold(settings.allowedAddresses(), request.address())) {
            throw new ChallengeRefusedException(Refusal.ADDRESS_NOT_ALLOWED);
        }
        return Optional.of(question.answer(request, secrets.find(route.integrationId(), challenge.secretKey())));
    }

    /**
     * The answer to a question in the body of a request that was verified; empty if this is none.
     *
     * @throws ChallengeRefusedException if it is one that makes no sense
     */
    public Optional<ChallengeAnswer> answerVerified(Route route, InboundRequest request) {
        Verification settings = route.webhook().verification();
        return settings != null && settings.scheme() == VerificationScheme.SLACK
                ? SlackQuestion.answer(request)
                : Optional.empty();
    }
}
