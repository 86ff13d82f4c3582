package dev.integrationhub.platform.webhook;

import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection (RFC 9110, 7.6.1): what they say is over where the connection ends. */
public final class ConnectionHeaders {
    private static final Set<String> NAMES = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ConnectionHeaders() {}

    /** Whether it is one of them; in either case. */
    public static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
