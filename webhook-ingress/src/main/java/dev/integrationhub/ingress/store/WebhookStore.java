package dev.integrationhub.ingress.store;

/** Where accepted webhooks are kept. */
public interface WebhookStore {
    /**
     * Keeps a webhook. Returns once it is committed.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if it could not be committed in time, so that the
     *     sender has to send it again
     */
    Receipt append(AcceptedWebhook webhook);
}
