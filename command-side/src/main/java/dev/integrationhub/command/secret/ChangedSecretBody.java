package dev.integrationhub.command.secret;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.sealing.EntryValue;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * What a client may change of a secret; what it read along with it is ignored, the key included, since that cannot be changed.
 *
 * @param overlap how long the former value stays valid for verification: an ISO 8601 duration, a day if nothing is said
 */
@JsonIgnoreProperties({
    "id",
    "integrationId",
    "key",
    "createdAt",
    "updatedAt",
    "version",
    "hint",
    "fingerprint",
    "state",
    "usedBy"
})
record ChangedSecretBody(
        @Nullable String value,
        @Nullable String overlap,
        @Nullable String expiresAt,
        @Nullable String remindAt) implements CheckedBody {

    /** A change that may be made. */
    record Valid(ClearText value, Duration overlap, SecretDates dates) {}

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    Valid valid() {
        Violations violations = new Violations();
        Valid valid = new Valid(
                EntryValue.read(value, violations),
                Overlap.read(overlap, violations),
                SecretDates.read(expiresAt, remindAt, violations));
        violations.throwIfAny();
        return valid;
    }

    @Override
    public String toString() {
        return "ChangedSecretBody";
    }
}
