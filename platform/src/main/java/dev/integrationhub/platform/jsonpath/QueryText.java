package dev.integrationhub.platform.jsonpath;

/** The text of a query, and how far it is read. */
final class QueryText {
    static final int END = -1;

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    QueryText(String text) {
        this.text = text;
    }

    /** The next character, {@link #END} behind the last one. */
    int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean isNext(String token) {
        return text.startsWith(token, at);
    }

    char read() {
        if (at == text.length()) {
            throw wrong("it ends too soon");
        }
        return text.charAt(at++);
    }

    /** Reads this, if it is what comes next. */
    boolean take(String token) {
        boolean next = isNext(token);
        if (next) {
            at += token.length();
        }
        return next;
    }

    void expect(String token) {
        if (!take(token)) {
            throw wrong("'" + token + "' is expected");
        }
    }

    /** Reads blanks (RFC 9535, 2.1.1), if there are any. Returns where they began. */
    int skipBlanks() {
        int from = at;
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
        return from;
    }

    void goBackTo(int earlier) {
        at = earlier;
    }

    /** Goes into something that may hold another of its kind. */
    void enter() {
        if (++depth > DEEPEST) {
            throw wrong("it nests deeper than " + DEEPEST + " levels");
        }
    }

    void leave() {
        depth--;
    }

    /** The query is not valid, and shows it about here. */
    IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(
                "This is no JSONPath (RFC 9535): " + why + ", at character " + (Math.min(at, text.length()) + 1) + ".");
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLowerCase(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** Whether a name that stands without quotes may begin so. */
    static boolean isNameBegin(int character) {
        return isLowerCase(character)
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character >= 0x80;
    }
}
