package dev.integrationhub.command.sealing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * What a client may change of a credential; what it read along with it is ignored, the key included, since that cannot be
 * changed.
 */
@JsonIgnoreProperties({"id", "integrationId", "key", "createdAt", "updatedAt"})
public record ChangedEntryBody(@Nullable String value) implements CheckedBody {
    @Override
    public void check(Violations violations) {
        violations.collect(this::validValue);
    }

    /** The value to seal. */
    public ClearText validValue() {
        Violations violations = new Violations();
        ClearText valid = EntryValue.read(value, violations);
        violations.throwIfAny();
        return valid;
    }

    @Override
    public String toString() {
        return "ChangedEntryBody";
    }
}
