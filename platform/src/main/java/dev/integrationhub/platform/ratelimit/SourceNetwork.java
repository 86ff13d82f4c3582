package dev.integrationhub.platform.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What one client can be taken for: an IPv4 address, or the /64 of IPv6 that a single connection is usually given (RFC 6177). */
final class SourceNetwork {
    private static final int PREFIX_BYTES = 8;

    private SourceNetwork() {}

    /**
     * Names the network of an address.
     *
     * @param address as the servlet container gives it, never a name
     */
    static String of(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address ipv6
                    ? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), PREFIX_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
