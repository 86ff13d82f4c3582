package dev.integrationhub.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the hub may be called. A page in a browser can point a name of its own at any address, the loopback address
 * included, and would then be of the same origin as the hub (DNS rebinding); but it cannot do so with an address or with a name that
 * is not its own.
 */
final class AllowedHosts {
    private static final String ANY = "*";
    private static final Pattern HOST = Pattern.compile("(\\[[^]]*]|[^:]*)(?::\\d*)?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final Set<String> names = new HashSet<>(Set.of("localhost"));

    /**
     * @param listed exact names without a port, separated by commas; {@code *} for any
     * @param webhookBaseUrl the hub's own public address, empty if it was not told
     * @throws IllegalArgumentException if an entry is no name: the hub then does not start
     */
    AllowedHosts(String listed, String webhookBaseUrl) {
        for (String entry : listed.split(",", -1)) {
            String name = entry.strip().toLowerCase(Locale.ROOT);
            if (name.contains("/") || (name.contains(":") && !name.startsWith("[")) || name.contains("*.")) {
                throw new IllegalArgumentException(
                        "hub.allowed-hosts: '" + name + "' is not a host name, without scheme and port");
            }
            names.add(name);
        }
        if (!webhookBaseUrl.isBlank()) {
            names.add(host(webhookBaseUrl.strip()));
        }
        names.remove("");
    }

    // The parser of URIs repeats its input, which may hold a password: its message is not passed on.
    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("hub.webhook.base-url: This is not a URL");
        }
    }

    /** Whether a {@code Host} header names the hub. */
    boolean contains(String header) {
        Matcher host = HOST.matcher(header.strip().toLowerCase(Locale.ROOT));
        if (names.contains(ANY)) {
            return true;
        }
        return host.matches()
                && (names.contains(host.group(1))
                        || ADDRESS.matcher(host.group(1)).matches());
    }
}
