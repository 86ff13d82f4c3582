package dev.integrationhub.platform.outbound;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * What the operator allows beyond the public Internet: {@code 10.1.0.0/16}, {@code 10.1.2.3}, {@code 10.1.2.3:8080}, {@code [fd00::1]:8080},
 * {@code crm.internal} or {@code crm.internal:8080}.
 *
 * @param range null for a rule about a name
 * @param host null for a rule about addresses
 * @param port -1 for any
 */
record EgressRule(@Nullable Cidr range, @Nullable String host, int port) {

    /** @throws IllegalArgumentException if it has none of these forms */
    static EgressRule parse(String text) {
        try {
            if (text.contains("/")) {
                return new EgressRule(Cidr.parse(text), null, -1);
            }
            boolean bareIpv6 = !text.startsWith("[") && text.indexOf(':') != text.lastIndexOf(':');
            Authority authority = Authority.parse(bareIpv6 ? "[" + text + "]" : text);
            InetAddress literal = authority.literal();
            return literal == null
                    ? new EgressRule(null, authority.host(), authority.port())
                    : new EgressRule(Cidr.single(literal), null, authority.port());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "hub.egress.allow: '" + text + "' is no address range, address, host or host:port", e);
        }
    }

    boolean admits(Origin origin, InetAddress address) {
        boolean portFits = port == -1 || port == origin.port();
        boolean hostFits = range == null ? origin.host().equals(host) : range.contains(address);
        return portFits && hostFits;
    }
}
