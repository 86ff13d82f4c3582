package dev.integrationhub.platform.target;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.outbound.HttpUrl;

/**
 * Adds parameters to a URL's query. Arguments become parameters like this: a string is itself, a number or a boolean its JSON text,
 * null is left out; an array repeats its name ({@code tag=a&tag=b}); an object puts its members' names in brackets
 * ({@code filter[from]=x}, OpenAPI's deepObject); an object or array inside an array is its JSON text. Everything is percent-encoded as
 * UTF-8, brackets and spaces included ({@code %20}, never {@code +}).
 */
final class QueryString {
    private final StringBuilder added = new StringBuilder();

    QueryString add(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> add(name, value)));
        return this;
    }

    /** @param except names that are not added */
    QueryString addArguments(ObjectNode arguments, Set<String> except) {
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (!except.contains(argument.getKey())) {
                addValue(argument.getKey(), argument.getValue());
            }
        }
        return this;
    }

    private void addValue(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> addValue(name + "[" + member.getKey() + "]", member.getValue()));
        } else if (value.isArray()) {
            value.forEach(element -> addScalar(name, element));
        } else {
            addScalar(name, value);
        }
    }

    private void addScalar(String name, JsonNode value) {
        if (!value.isNull()) {
            add(name, ArgumentText.of(value));
        }
    }

    private void add(String name, String value) {
        added.append(added.isEmpty() ? "" : "&")
                .append(HttpUrl.encode(name))
                .append('=')
                .append(HttpUrl.encode(value));
    }

    /** The URL with these parameters behind the ones it has. */
    URI appendTo(URI uri) {
        if (added.isEmpty()) {
            return uri;
        }
        String separator = uri.getRawQuery() == null ? "?" : uri.getRawQuery().isEmpty() ? "" : "&";
        return URI.create(uri + separator + added);
    }
}
