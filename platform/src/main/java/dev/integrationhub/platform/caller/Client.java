package dev.integrationhub.platform.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Where a request came from. Personal data: kept apart from the events, for a time. */
public record Client(String address, @Nullable String userAgent) {
    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * What one client can be counted by: an IPv4 address, or the first 64 bits of an IPv6 address, behind which whoever has one has
     * more than anybody could count (RFC 6177).
     */
    public String network() {
        try {
            // A servlet container gives addresses, never names: nothing is looked up.
            return InetAddress.getByName(address) instanceof Inet6Address ipv6
                    ? HexFormat.of().formatHex(ipv6.getAddress(), 0, IPV6_NETWORK_BYTES)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
