package dev.integrationhub.command.secret;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.sealing.EntryKey;
import dev.integrationhub.command.sealing.EntryValue;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * What a client may write of a new secret; what it read along with it is ignored.
 *
 * @param hint true for the last 4 characters of values of 16 or more to be shown. Text is what a client read, and is ignored
 */
@JsonIgnoreProperties({"id", "integrationId", "createdAt", "updatedAt", "version", "fingerprint", "state", "usedBy"})
record NewSecretBody(
        @Nullable String key,
        @Nullable String value,

        @Schema(types = "boolean", description = "true: show the last 4 characters of values of 16 or more") @Nullable
        JsonNode hint,

        @Nullable String expiresAt,
        @Nullable String remindAt)
        implements CheckedBody {

    /** A secret that may be stored. */
    record Valid(String key, ClearText value, boolean hint, SecretDates dates) {}

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    Valid valid() {
        Violations violations = new Violations();
        Valid valid = new Valid(
                EntryKey.normalize(key, violations),
                EntryValue.read(value, violations),
                hint != null && hint.isBoolean() && hint.booleanValue(),
                SecretDates.read(expiresAt, remindAt, violations));
        violations.addIf(
                hint != null && (hint.isNumber() || hint.isContainer()), "/hint", "boolean", "This is true or false.");
        violations.throwIfAny();
        return valid;
    }

    @Override
    public String toString() {
        return "NewSecretBody[key=" + key + "]";
    }
}
