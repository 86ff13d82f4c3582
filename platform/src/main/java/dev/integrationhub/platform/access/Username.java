package dev.integrationhub.platform.access;

import java.text.Normalizer;
import java.util.Locale;

/** How the names of users are compared. */
public final class Username {
    private Username() {}

    /** The same for all ways to write one name: what differs in case, or in how a character is composed, alone. */
    public static String key(String username) {
        String lower = compose(username.strip()).toLowerCase(Locale.ROOT);
        return compose(lower);
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
