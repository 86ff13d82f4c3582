package dev.integrationhub.command.signing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.secret.Overlap;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * How the secret is to be rotated.
 *
 * @param overlap how long the former one signs too: an ISO 8601 duration, a day if nothing is said
 */
record SigningRotationBody(@Nullable String overlap) implements CheckedBody {
    static final SigningRotationBody EMPTY = new SigningRotationBody(null);

    @Override
    public void check(Violations violations) {
        Overlap.read(overlap, violations);
    }

    Duration validOverlap() {
        Violations violations = new Violations();
        Duration valid = Overlap.read(overlap, violations);
        violations.throwIfAny();
        return valid;
    }
}
