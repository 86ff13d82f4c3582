package dev.integrationhub.command.reveal;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * Which value is wanted and why.
 *
 * @param reason 1 to 500 characters
 * @param version the current one if nothing is said
 */
record RevealBody(@Nullable String reason, @Nullable Long version) implements CheckedBody {
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
