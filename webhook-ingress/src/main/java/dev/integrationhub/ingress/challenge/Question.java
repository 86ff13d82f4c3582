package dev.integrationhub.ingress.challenge;

import java.util.List;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.secret.HandlerSecret;

/** A question asked with GET. */
interface Question {
    boolean isAsked(InboundRequest request);

    /**
     * What is said to it.
     *
     * @param secrets the values that are good now, the current one first
     * @throws ChallengeRefusedException if that is nothing
     */
    ChallengeAnswer answer(InboundRequest request, List<HandlerSecret> secrets);
}
