package dev.integrationhub.platform.target;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.integrationhub.platform.outbound.Headers;

/**
 * The headers of a webhook that go on to its target: all the sender sent, the signature of the provider included, less those of the
 * connection, less {@code Authorization} and {@code Cookie}, which were meant for the hub, and less those by which a target knows a
 * delivery of the hub's.
 */
public final class ForwardedHeaders {
    private static final Set<String> FOR_THE_HUB = Set.of("authorization", "cookie");
    private static final String OF_STANDARD_WEBHOOKS = "webhook-";
    private static final String OF_THE_DELIVERY = "idempotency-key";

    private ForwardedHeaders() {}

    /**
     * The ones of these to send.
     *
     * @param received by name; a field that cannot be sent is left out
     */
    public static Headers of(Map<String, List<String>> received) {
        return HopByHop.strip(Headers.legalOf(received)).without(ForwardedHeaders::staysBehind);
    }

    private static boolean staysBehind(String lowerCaseName) {
        return FOR_THE_HUB.contains(lowerCaseName)
                || lowerCaseName.startsWith(OF_STANDARD_WEBHOOKS)
                || lowerCaseName.equals(OF_THE_DELIVERY);
    }
}
