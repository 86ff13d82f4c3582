package dev.integrationhub.command.user;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.user.UserProfile;
import dev.integrationhub.command.naming.NameText;

/** The rules for what is known of a user. */
public final class Profiles {
    private static final int LONGEST_USERNAME = 100;
    private static final int LONGEST_DISPLAY_NAME = 200;

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST_EMAIL = 254;

    /** Whether there is anybody at an address is known when a mail has reached them, not before. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private Profiles() {}

    /**
     * The profile as it is stored; what is empty counts as not said.
     *
     * @throws dev.integrationhub.api.problem.ProblemException with all that is wrong, at {@code /username}, {@code /displayName} and
     *     {@code /email}
     */
    public static UserProfile valid(@Nullable String username, @Nullable String displayName, @Nullable String email) {
        Violations violations = new Violations();
        UserProfile profile = new UserProfile(
                username(username, violations), displayName(displayName, violations), email(email, violations));
        violations.throwIfAny();
        return profile;
    }

    private static String username(@Nullable String raw, Violations violations) {
        if (raw == null) {
            violations.add("/username", "required", "A username is needed.");
            return "";
        }
        String username = text(raw, "/username", LONGEST_USERNAME, violations);
        violations.addIf(username.isEmpty(), "/username", "required", "A username is needed.");
        violations.addIf(
                username.codePoints().anyMatch(Character::isWhitespace),
                "/username",
                "forbidden-character",
                "A username has no white space.");
        return username;
    }

    private static @Nullable String displayName(@Nullable String raw, Violations violations) {
        return raw == null ? null : orNull(text(raw, "/displayName", LONGEST_DISPLAY_NAME, violations));
    }

    private static @Nullable String email(@Nullable String raw, Violations violations) {
        String email = raw == null ? null : orNull(text(raw, "/email", LONGEST_EMAIL, violations));
        violations.addIf(
                email != null && !EMAIL.matcher(email).matches(), "/email", "format", "This is no e-mail address.");
        return email;
    }

    private static String text(String raw, String pointer, int longest, Violations violations) {
        String text = NameText.normalize(raw);
        violations.addIf(
                text.codePointCount(0, text.length()) > longest,
                pointer,
                "length",
                "This has at most " + longest + " characters.");
        NameText.check(text, pointer, violations);
        return text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
