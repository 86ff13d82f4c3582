package dev.integrationhub.command.reveal;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * Why the secret is wanted with which deliveries are signed.
 *
 * @param reason 1 to 500 characters
 */
record SigningRevealBody(@Nullable String reason) implements CheckedBody {
    @Override
    public void check(Violations violations) {
        Reason.read(reason, "/reason", violations);
    }

    String validReason() {
        Violations violations = new Violations();
        String valid = Reason.read(reason, "/reason", violations);
        violations.throwIfAny();
        return valid;
    }
}
