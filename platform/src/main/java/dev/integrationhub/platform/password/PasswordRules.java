package dev.integrationhub.platform.password;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.platform.keyring.ClearText;

/**
 * Which passwords are good enough: long ones that are not among the first that somebody would try. What characters they are made of
 * does not matter (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRules {
    /** In characters (code points). */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;

    private PasswordRules() {}

    /**
     * Refuses a password that is not good enough. What is told of it does not show it.
     *
     * @param username whose password it is to be
     * @param pointer where the password is in the request
     * @throws ProblemException {@code weak-password}
     */
    public static void check(ClearText password, String username, String pointer) {
        weakness(password, username).ifPresent(weakness -> {
            throw new ProblemException(
                    ProblemCode.WEAK_PASSWORD,
                    weakness.detail,
                    List.of(new Violation(pointer, weakness.code, weakness.detail)));
        });
    }

    private record Weakness(String code, String detail) {}

    private static Optional<Weakness> weakness(ClearText password, String username) {
        String text = normalize(password);
        int length = length(text);
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    new Weakness("length", "A password has " + SHORTEST + " to " + LONGEST + " characters."));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals(Normalizer.normalize(username, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            return Optional.of(new Weakness("username", "A password is not the username."));
        }
        if (CommonPasswords.contains(lower)) {
            return Optional.of(new Weakness("common", "This password is among the first that anybody would try."));
        }
        return Optional.empty();
    }

    /** The form that is hashed: the same text can be typed in more than one way (RFC 8265, 4.2.2). */
    static String normalize(ClearText password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
    }

    /** Whether a text can be a password of anybody's. */
    static boolean isPossible(ClearText password) {
        // What is longer than this has too many characters in any form, and need not be looked at closely.
        return password.reveal().length() <= 8 * LONGEST && length(normalize(password)) <= LONGEST;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
