package dev.integrationhub.command.handlersync.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a request's or response's body.
 *
 * @param schema where it stands; null if there is no body, or none that is described
 */
record Body(@Nullable Place schema) {
    private static final Set<String> INSIDE = Set.of("body", "formData");

    /** True of a parameter that is not a part of the body, as {@code body} and {@code formData} of Swagger 2.0 are. */
    static boolean isOutside(Place parameter) {
        return !INSIDE.contains(parameter.node().path("in").asString(""));
    }

    static Body ofRequestBody(Document document, Place requestBody) {
        if (!requestBody.present()) {
            return new Body(null);
        }
        if (requestBody.object().node().has("$ref")) {
            return new Body(requestBody);
        }
        return ofContent(document, requestBody.member("content"));
    }

    /** The schema of the media type nearest to JSON. */
    static Body ofContent(Document document, Place content) {
        Place best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Map.Entry<String, Place> type : content.members()) {
            int rank = rank(type.getKey());
            Place schema = document.resolve(type.getValue()).member("schema");
            if (rank < bestRank && schema.present()) {
                best = schema;
                bestRank = rank;
            }
        }
        return new Body(best);
    }

    private static int rank(String mediaType) {
        String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json")) {
            return 0;
        }
        if (type.endsWith("+json")) {
            return 1;
        }
        return type.equals("application/x-www-form-urlencoded") || type.equals("multipart/form-data") ? 2 : 3;
    }

    /** Swagger 2.0: the {@code body} parameter's schema, or an object of the {@code formData} parameters. */
    static Body ofParameters(List<Place> parameters) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = form.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Place parameter : parameters) {
            String in = parameter.node().path("in").asString("");
            if (in.equals("body")) {
                return new Body(parameter.member("schema").present() ? parameter.member("schema") : null);
            }
            String name = parameter.member("name").text();
            if (in.equals("formData") && name != null) {
                properties.set(name, ParameterSchema.ofSwagger(parameter.node()));
                if (parameter.node().path("required").asBoolean(false)) {
                    required.add(name);
                }
            }
        }
        if (properties.isEmpty()) {
            return new Body(null);
        }
        if (!required.isEmpty()) {
            form.set("required", required);
        }
        return new Body(new Place(form, ""));
    }
}
