package dev.integrationhub.command.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Envelope;

/** The rules for the value of a credential or a secret. */
public final class EntryValue {
    private static final int LONGEST = 65_536;

    private EntryValue() {}

    /** The value to seal. What is wrong with it is noted at {@code /value}. */
    public static ClearText read(@Nullable String value, Violations violations) {
        if (value == null || value.isEmpty()) {
            violations.add("/value", "required", "A value is needed.");
            return ClearText.of("");
        }
        violations.collect(() -> refuseEnvelope(value));
        violations.addIf(
                value.length() > LONGEST, "/value", "length", "A value has " + LONGEST + " characters at the most.");
        // Half a surrogate pair could not be given back as it was sent.
        boolean text = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        violations.addIf(!text, "/value", "not-text", "The value has half a surrogate pair in it.");
        return ClearText.of(text ? value : "");
    }

    private static void refuseEnvelope(String value) {
        if (Envelope.looksLike(value)) {
            throw new ProblemException(
                    ProblemCode.SEALED_VALUE_SENT,
                    "The value is the sealed envelope that the hub shows. Send the value itself.",
                    List.of(new Violation("/value", "sealed", "This is a sealed envelope.")));
        }
    }
}
