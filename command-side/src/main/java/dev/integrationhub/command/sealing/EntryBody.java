package dev.integrationhub.command.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Envelope;

/** What a client may write of a credential or a secret; what it read along with it is ignored. */
@JsonIgnoreProperties({"id", "integrationId", "createdAt", "updatedAt"})
public record EntryBody(@Nullable String key, @Nullable String value) {
    private static final int LONGEST_VALUE = 65_536;

    /** A key and a value that may be stored. */
    public record Entry(String key, ClearText value) {}

    /** The body of a POST. */
    public Entry forCreation() {
        Violations violations = new Violations();
        String validKey = EntryKey.normalize(key, violations);
        ClearText validValue = value(violations);
        violations.throwIfAny();
        return new Entry(validKey, validValue);
    }

    /** The body of a PUT: the key cannot be changed, so one that is sent along is what was read. */
    public ClearText forChange() {
        Violations violations = new Violations();
        ClearText validValue = value(violations);
        violations.throwIfAny();
        return validValue;
    }

    private ClearText value(Violations violations) {
        if (value != null && Envelope.looksLike(value)) {
            throw new ProblemException(
                    ProblemCode.SEALED_VALUE_SENT,
                    "The value is the sealed envelope that the hub shows. Send the value itself.",
                    List.of(new Violation("/value", "sealed", "This is a sealed envelope.")));
        }
        violations.addIf(value == null || value.isEmpty(), "/value", "required", "A value is needed.");
        violations.addIf(
                value != null && value.length() > LONGEST_VALUE,
                "/value",
                "length",
                "A value has " + LONGEST_VALUE + " characters at the most.");
        return ClearText.of(value == null || !isText(value, violations) ? "" : value);
    }

    /** Half a surrogate pair is not text: it could not be given back as it was sent. */
    private static boolean isText(String value, Violations violations) {
        boolean text = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        violations.addIf(!text, "/value", "not-text", "The value has half a surrogate pair in it.");
        return text;
    }

    @Override
    public String toString() {
        return "EntryBody[key=" + key + "]";
    }
}
