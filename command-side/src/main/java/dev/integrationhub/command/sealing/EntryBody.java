package dev.integrationhub.command.sealing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/** What a client may write of a new credential; what it read along with it is ignored. */
@JsonIgnoreProperties({"id", "integrationId", "createdAt", "updatedAt"})
public record EntryBody(@Nullable String key, @Nullable String value) implements CheckedBody {
    /** A key and a value that may be stored. */
    public record Entry(String key, ClearText value) {}

    @Override
    public void check(Violations violations) {
        violations.collect(this::forCreation);
    }

    /** The entry to create. */
    public Entry forCreation() {
        Violations violations = new Violations();
        String validKey = EntryKey.normalize(key, violations);
        ClearText validValue = EntryValue.read(value, violations);
        violations.throwIfAny();
        return new Entry(validKey, validValue);
    }

    @Override
    public String toString() {
        return "EntryBody[key=" + key + "]";
    }
}
