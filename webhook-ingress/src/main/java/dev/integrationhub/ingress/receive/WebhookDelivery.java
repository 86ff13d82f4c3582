package dev.integrationhub.ingress.receive;

import dev.integrationhub.api.problem.ProblemException;

/** What becomes of a webhook once it is known whom it is for. */
public interface WebhookDelivery {
    /**
     * Takes the webhook over.
     *
     * @return what its sender is answered
     * @throws ProblemException if it could not be taken over
     */
    WebhookAnswer deliver(ReceivedWebhook webhook);
}
