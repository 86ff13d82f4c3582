package dev.integrationhub.platform.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Host and port as a URL names them, in one spelling only: names in lower-case ASCII (IDNA), without a trailing dot; IPv4 addresses as
 * four decimal numbers; IPv6 addresses in brackets, without a zone. Spellings that programs read differently ({@code 0x7f.1},
 * {@code 2130706433}, {@code 0177.0.0.1}) are refused, as are user names. Underscores are allowed: names of containers have them.
 *
 * @param literal the address, if the host is one
 * @param port -1 if none is given
 */
record Authority(String host, @Nullable InetAddress literal, int port) {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@/?#\\\\%\\s]+)(?::(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern READ_AS_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    /** @throws IllegalArgumentException with a sentence for people, if it is not of this form */
    static Authority parse(String text) {
        if (text.contains("@")) {
            throw new IllegalArgumentException("A URL with a user name or a password in it is not called");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("The URL does not name a host");
        }
        String host = form.group(1);
        int port = form.group(2) == null ? -1 : port(form.group(2));
        return host.startsWith("[") ? ipv6(host, port) : named(ascii(host), port);
    }

    private static Authority named(String host, int port) {
        if (IPV4.matcher(host).matches()) {
            return literal(host, port);
        }
        if (READ_AS_NUMBER.matcher(host).matches()) {
            throw new IllegalArgumentException("An IPv4 address is written as four decimal numbers");
        }
        if (!NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("The URL does not name a valid host");
        }
        return new Authority(host, null, port);
    }

    private static Authority ipv6(String bracketed, int port) {
        if (!bracketed.contains(":")) {
            throw new IllegalArgumentException("The URL does not name a valid IPv6 address");
        }
        return literal(bracketed.substring(1, bracketed.length() - 1), port);
    }

    private static Authority literal(String text, int port) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return new Authority(address.getHostAddress(), address, port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The URL does not name a valid IP address", e);
        }
    }

    private static String ascii(String host) {
        try {
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The URL does not name a valid host", e);
        }
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535");
        }
        return port;
    }
}
