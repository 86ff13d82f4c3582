package dev.integrationhub.ingress.verify;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.secret.HandlerSecret;

/** One way to show where a webhook comes from. */
@FunctionalInterface
interface Scheme {
    /**
     * Looks for what shows that the request is genuine.
     *
     * @return the secret that it was made with; null where the scheme has none
     * @throws RefusedException if the request does not show it
     */
    @Nullable
    HandlerSecret verify(Check check);
}
