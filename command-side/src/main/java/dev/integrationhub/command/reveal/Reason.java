package dev.integrationhub.command.reveal;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;

/** The rules for a reason; it is shown in the audit trail. */
final class Reason {
    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason as it is stored. What is wrong with it is noted at the pointer. */
    static String read(@Nullable String raw, String pointer, Violations violations) {
        if (raw == null) {
            violations.add(pointer, "required", "A reason is needed.");
            return "";
        }
        String reason = NameText.normalize(raw);
        int length = reason.codePointCount(0, reason.length());
        violations.addIf(
                length < 1 || length > LONGEST, pointer, "length", "A reason has 1 to " + LONGEST + " characters.");
        NameText.check(reason, pointer, violations);
        return reason;
    }
}
