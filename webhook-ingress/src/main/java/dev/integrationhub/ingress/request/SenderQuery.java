package dev.integrationhub.ingress.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parameters in the URL that a sender called. They are read from the URL itself: the servlet container would look for parameters
 * in the body too, and the body would be gone.
 */
public final class SenderQuery {
    private SenderQuery() {}

    /** Values by name, in the order in which the names first came; a parameter without a value has an empty one. */
    public static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                    parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
                }
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded, so it means what it says.
            return text;
        }
    }
}
