package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The server a URL leads to: scheme, host and port (RFC 6454).
 *
 * @param host in the one spelling of {@link Authority}
 * @param literal the address, if the host is one
 * @param port never missing: 80 or 443 where the URL has none
 */
record Origin(String scheme, String host, @Nullable InetAddress literal, int port) {

    /** @throws IllegalArgumentException with a sentence for people, if the hub cannot call such a URL */
    static Origin of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Only absolute http and https URLs are called");
        }
        if (uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("The URL does not name a host");
        }
        Authority authority = Authority.parse(uri.getRawAuthority());
        int port = authority.port() == -1 ? defaultPort(scheme) : authority.port();
        return new Origin(scheme, authority.host(), authority.literal(), port);
    }

    boolean hasDefaultPort() {
        return port == defaultPort(scheme);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    @Override
    public String toString() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + shown + (hasDefaultPort() ? "" : ":" + port);
    }
}
