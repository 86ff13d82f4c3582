package dev.integrationhub.platform.webhook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headers that nobody but the hub sets in an answer to a webhook: those of the connection, those its own server writes, and those by
 * which somebody would speak for the whole origin of the hub, such as cookies.
 */
public final class AnswerHeaders {
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
    private static final Pattern SPEAKING_FOR_THE_HUB = Pattern.compile("(?:hub-|access-control-).*");

    private AnswerHeaders() {}

    /** Whether it is one of them; in either case. */
    public static boolean isTheHubs(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return ConnectionHeaders.contains(lowerCase)
                || OF_THE_SERVER.contains(lowerCase)
                || OF_THE_ORIGIN.contains(lowerCase)
                || SPEAKING_FOR_THE_HUB.matcher(lowerCase).matches();
    }
}
