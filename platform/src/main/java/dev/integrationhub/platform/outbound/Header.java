package dev.integrationhub.platform.outbound;

import java.util.BitSet;

/**
 * One header field (RFC 9110, 5.5 and 5.6.2): the name is a token, the value has no control characters. A character of the value is
 * one octet on the wire (ISO-8859-1), as servlet containers read it. The value may be a secret, so it is not shown.
 */
public record Header(String name, String value) {
    private static final int LONGEST_NAME = 256;
    private static final BitSet TOKEN = new BitSet();

    static {
        TOKEN.set('0', '9' + 1);
        TOKEN.set('A', 'Z' + 1);
        TOKEN.set('a', 'z' + 1);
        "!#$%&'*+-.^_`|~".chars().forEach(TOKEN::set);
    }

    /** @throws IllegalArgumentException if the name or the value cannot be sent */
    public Header {
        if (!isLegal(name, value)) {
            throw new IllegalArgumentException("Not a header field that can be sent");
        }
    }

    /** Whether a field of this name and value may be sent. */
    public static boolean isLegal(String name, String value) {
        return isToken(name) && isText(value);
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!TOKEN.get(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == '\u007f' || c > '\u00ff') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
