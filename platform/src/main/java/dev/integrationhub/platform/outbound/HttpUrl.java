package dev.integrationhub.platform.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a URL must be for the hub to call it, and how values become parts of one. */
public final class HttpUrl {
    private static final String UNRESERVED = "-._~";

    private HttpUrl() {}

    /**
     * Checks the form alone: absolute, http or https, a valid host, no user name, no fragment.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static void requireCallable(URI uri) {
        Origin.of(uri);
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("A URL with a fragment is not called");
        }
    }

    /** Percent-encodes all but the unreserved characters (RFC 3986, 2.3), so that the value is one path segment or one part of a query. */
    public static String encode(String value) {
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
