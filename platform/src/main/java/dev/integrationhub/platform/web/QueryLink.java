package dev.integrationhub.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

/** A link (RFC 8288) to the same resource with other query parameters. */
public final class QueryLink {
    private QueryLink() {}

    /**
     * The link as a {@code Link} header has it. Its target is relative, since only the client knows what is between it and the hub.
     *
     * @param changed parameters that differ from the request's; the others stay
     */
    public static String to(HttpServletRequest request, Map<String, String> changed, String relation) {
        List<String> query = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!changed.containsKey(name)) {
                for (String value : values) {
                    query.add(parameter(name, value));
                }
            }
        });
        new TreeMap<>(changed).forEach((name, value) -> query.add(parameter(name, value)));
        return "<" + request.getRequestURI() + "?" + String.join("&", query) + ">; rel=\"" + relation + "\"";
    }

    private static String parameter(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
