package dev.integrationhub.command.integration;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * One value that a secret has or had.
 *
 * @param number the first is 1
 * @param sealedValue null once its key is destroyed
 * @param hint null if none was asked for; empty if the value is too short for one
 * @param fingerprint null if the value is older than fingerprints
 * @param restoredFrom the version whose value this is
 */
public record SecretVersion(
        long number,
        @Nullable String sealedValue,
        @Nullable String hint,
        @Nullable String fingerprint,
        @Nullable Long restoredFrom) {

    /**
     * The envelope.
     *
     * @throws ProblemException if its key was destroyed
     */
    public String requireSealedValue() {
        if (sealedValue == null) {
            throw destroyedProblem();
        }
        return sealedValue;
    }

    /** What is said of a version that cannot be opened any more. */
    public static ProblemException destroyedProblem() {
        return new ProblemException(
                ProblemCode.SECRET_VERSION_DESTROYED, ProblemCode.SECRET_VERSION_DESTROYED.title() + ".");
    }

    boolean isDestroyed() {
        return sealedValue == null;
    }

    SecretVersion destroyed() {
        return new SecretVersion(number, null, hint, fingerprint, restoredFrom);
    }
}
