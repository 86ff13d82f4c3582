package dev.integrationhub.platform.outbound;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/** A range of addresses, such as {@code 10.0.0.0/8} (RFC 4632, RFC 4291). */
public record Cidr(InetAddress network, int bits) {
    public Cidr {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("The prefix of an address range is too long");
        }
    }

    /**
     * Reads a range as RFC 4632 writes it.
     *
     * @throws IllegalArgumentException if it is no address and prefix length
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String length = text.substring(slash + 1);
        InetAddress network = slash < 0 ? null : address(text.substring(0, slash));
        if (network == null || !length.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Not a range of addresses: " + text);
        }
        return new Cidr(network, Integer.parseInt(length));
    }

    static Cidr single(InetAddress address) {
        return new Cidr(address, address.getAddress().length * 8);
    }

    private static @Nullable InetAddress address(String text) {
        Authority authority = Authority.parse(text.indexOf(':') == text.lastIndexOf(':') ? text : "[" + text + "]");
        return authority.port() < 0 ? authority.literal() : null;
    }

    /** Whether the address is in the range; those of the other version of IP never are. */
    public boolean contains(InetAddress address) {
        byte[] wanted = network.getAddress();
        byte[] given = address.getAddress();
        if (wanted.length != given.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xff << Math.max(0, 8 - (bits - bit));
            if (((wanted[bit / 8] ^ given[bit / 8]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }
}
