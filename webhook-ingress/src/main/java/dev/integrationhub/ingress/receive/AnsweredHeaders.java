package dev.integrationhub.ingress.receive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.integrationhub.platform.outbound.Headers;

/**
 * The headers of a target's answer that go back to the sender: all but those of the connection (RFC 9110, 7.6.1), those the hub's own
 * server writes, and those by which a target would speak for the whole origin of the hub, such as cookies.
 */
final class AnsweredHeaders {
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> OF_THE_SERVER = Set.of("content-length", "date", "server");
    private static final Set<String> OF_THE_ORIGIN = Set.of(
            "alt-svc",
            "clear-site-data",
            "nel",
            "public-key-pins",
            "report-to",
            "reporting-endpoints",
            "service-worker-allowed",
            "set-cookie",
            "set-cookie2",
            "strict-transport-security");

    private static final Pattern SPEAKING_FOR_THE_HUB = Pattern.compile("hub-|access-control-");

    private AnsweredHeaders() {}

    static Headers of(Headers answered) {
        Set<String> dropped = new HashSet<>(OF_THE_CONNECTION);
        dropped.addAll(OF_THE_SERVER);
        dropped.addAll(OF_THE_ORIGIN);
        answered.values("Connection")
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(dropped::add);
        return answered.without(name ->
                dropped.contains(name) || SPEAKING_FOR_THE_HUB.matcher(name).lookingAt());
    }
}
