package dev.integrationhub.ingress.verify;

import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;

/** Verifies requests by what their handler asks for. */
public interface WebhookVerifier {
    /**
     * Whether the request comes from whom it should.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be found out now
     */
    Verdict verify(Route route, InboundRequest request);
}
