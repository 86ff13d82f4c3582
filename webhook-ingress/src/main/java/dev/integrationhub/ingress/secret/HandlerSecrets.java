package dev.integrationhub.ingress.secret;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the values of the secrets that handlers name: those that a webhook may be verified with, and the one to show to a target. */
public interface HandlerSecrets {
    /**
     * The values of a secret that are good now: the current one first, then former ones whose overlap has not ended. None if the
     * integration has no such secret, or it was removed, or has expired.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be known now
     */
    List<HandlerSecret> find(UUID integrationId, String secretKey);

    /**
     * The current value of a secret, for showing it to others. None where {@link #find} finds none, or the value was erased.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be known now
     */
    Optional<HandlerSecret> current(UUID integrationId, String secretKey);
}
