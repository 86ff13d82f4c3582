package dev.integrationhub.platform.target;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.integrationhub.platform.outbound.Headers;

/**
 * Headers that belong to one connection or one message of it (RFC 9110, 7.6.1) and so to the hub's own client: they are dropped, with
 * all that the Connection header names. Accept-Encoding is among them, since the hub reads the answer.
 */
final class HopByHop {
    private static final Set<String> NAMES = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    static Headers strip(Headers headers) {
        Set<String> dropped = new HashSet<>(NAMES);
        headers.values("Connection")
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(dropped::add);
        return headers.without(dropped::contains);
    }
}
