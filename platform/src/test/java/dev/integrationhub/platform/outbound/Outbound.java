package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** The real client, as tests need it. */
public final class Outbound {
    private Outbound() {}

    /** A client that may call the loopback address. */
    public static ApacheOutboundHttp toLoopback() {
        return allowing("127.0.0.0/8");
    }

    static ApacheOutboundHttp allowing(String... rules) {
        return new ApacheOutboundHttp(guard(InetAddress::getAllByName, rules));
    }

    static EgressGuard guard(HostLookup hosts, String... rules) {
        return new EgressGuard(new EgressSettings(List.of(rules)), new IntegCoreSettings(null), hosts);
    }

    static OutboundRequest get(URI uri) {
        return get(uri, Duration.ofSeconds(5), AnswerLimit.failBeyond(1_000_000));
    }

    static OutboundRequest get(URI uri, Duration timeout, AnswerLimit limit) {
        return new OutboundRequest("GET", uri, Headers.NONE, null, timeout, limit);
    }

    static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
