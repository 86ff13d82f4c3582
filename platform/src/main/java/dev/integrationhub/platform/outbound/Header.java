package dev.integrationhub.platform.outbound;

import java.util.regex.Pattern;

/**
 * One header field (RFC 9110, 5.5 and 5.6.2): the name is a token, the value has no control characters. A character of the value is
 * one octet on the wire (ISO-8859-1), as servlet containers read it. The value may be a secret, so it is not shown.
 */
public record Header(String name, String value) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    private static final Pattern TEXT = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

    /** @throws IllegalArgumentException if the name or the value cannot be sent */
    public Header {
        if (!isLegal(name, value)) {
            throw new IllegalArgumentException("Not a header field that can be sent");
        }
    }

    /** Whether a field of this name and value may be sent. */
    public static boolean isLegal(String name, String value) {
        return TOKEN.matcher(name).matches() && TEXT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
