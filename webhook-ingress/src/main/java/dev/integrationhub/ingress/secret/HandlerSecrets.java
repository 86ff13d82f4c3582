package dev.integrationhub.ingress.secret;

import java.util.List;
import java.util.UUID;

/** Finds the values that a webhook may be verified with. */
public interface HandlerSecrets {
    /**
     * The values of a secret that are good now: the current one first, then former ones whose overlap has not ended. None if the
     * integration has no such secret, or it was removed, or has expired.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be known now
     */
    List<HandlerSecret> find(UUID integrationId, String secretKey);
}
