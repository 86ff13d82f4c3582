package dev.integrationhub.command.sealing;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;

/** The rules for the key of a credential or a secret. */
public final class EntryKey {
    private static final int LONGEST = 200;

    private EntryKey() {}

    /** The key as it is stored. What is wrong with it is noted at {@code /key}. */
    public static String normalize(@Nullable String raw, Violations violations) {
        if (raw == null) {
            violations.add("/key", "required", "A key is needed.");
            return "";
        }
        return normalize(raw, "/key", violations);
    }

    /** The key as it is stored. What is wrong with it is noted at the pointer. */
    public static String normalize(String raw, String pointer, Violations violations) {
        String key = NameText.normalize(raw);
        violations.addIf(
                key.isEmpty() || key.length() > LONGEST,
                pointer,
                "length",
                "A key has 1 to " + LONGEST + " characters.");
        NameText.check(key, pointer, violations);
        return key;
    }
}
