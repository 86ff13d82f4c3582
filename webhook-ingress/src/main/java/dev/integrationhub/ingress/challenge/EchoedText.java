package dev.integrationhub.ingress.challenge;

import org.jspecify.annotations.Nullable;

/** What is sent back as it came: few characters, none of which means anything to a browser. */
final class EchoedText {
    private static final int MOST_CHARACTERS = 512;
    private static final String OTHERS = "+/=_.~-";

    private EchoedText() {}

    static boolean isSafe(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!alphanumeric && OTHERS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
