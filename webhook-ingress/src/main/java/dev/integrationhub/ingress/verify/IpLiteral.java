package dev.integrationhub.ingress.verify;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Cidr;

/** Addresses as text. Names are never looked up. */
final class IpLiteral {
    private static final int IPV4_BITS = 32;
    private static final int MAPPED_BITS = 96;

    private IpLiteral() {}

    /** Null for what is no address. The IPv6 form of an IPv4 address is read as that; a zone is left out. */
    static @Nullable InetAddress parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        try {
            return address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** An address, or address and prefix length; null for what is neither. */
    static @Nullable Cidr network(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        InetAddress address = parse(literal);
        if (address == null) {
            return null;
        }
        int most = address.getAddress().length * 8;
        int bits = slash < 0 ? most : number(text.substring(slash + 1), 128);
        if (slash >= 0 && most == IPV4_BITS && literal.indexOf(':') >= 0) {
            bits -= MAPPED_BITS;
        }
        return bits < 0 || bits > most ? null : new Cidr(address, bits);
    }

    private static @Nullable InetAddress ipv4(String text) throws UnknownHostException {
        byte[] octets = new byte[4];
        int begin = 0;
        for (int i = 0; i < 4; i++) {
            int dot = text.indexOf('.', begin);
            int end = i < 3 ? dot : text.length();
            int octet = end < begin ? -1 : number(text.substring(begin, end), 255);
            if (octet < 0) {
                return null;
            }
            octets[i] = (byte) octet;
            begin = end + 1;
        }
        return InetAddress.getByAddress(octets);
    }

    /** What has a colon and begins like an address is never looked up as a name. */
    private static @Nullable InetAddress ipv6(String text) throws UnknownHostException {
        if (text.charAt(0) == '.') {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || (Character.digit(c, 16) < 0 && c != ':' && c != '.')) {
                return null;
            }
        }
        return InetAddress.getByName(text);
    }

    /** Decimal without leading zeros, which some read as octal; -1 for anything else. */
    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 3 || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > most ? -1 : number;
    }
}
