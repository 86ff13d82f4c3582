package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The default arguments of an operation: {@code default}s of the body's top-level properties (and, for GET, of query parameters), and
 * {@code x-default-args} over them.
 *
 * <p>Arguments are sent, so a default counts only where sending it says the same as leaving it out:
 *
 * <ul>
 *   <li>an object without a default of its own gets those of its properties only where it is required;
 *   <li>the body of a PATCH gives none: what it leaves out stays as it is;
 *   <li>a webhook's gives those of top-level properties only: more would be made-up facts inside what a sender signed;
 *   <li>null is no default.
 * </ul>
 */
final class DefaultArgs {
    private static final int MAX_DEPTH = 8;
    /** No body written for people has as many; a hostile one could have billions by references to references. */
    private static final int MAX_SCHEMAS = 2_000;

    private final Document document;
    /** By the pointer of a body's schema, which thousands of operations may share. */
    private final Map<String, Optional<JsonNode>> ofBodies = new HashMap<>();

    private int schemas;

    DefaultArgs(Document document) {
        this.document = document;
    }

    ObjectNode of(OperationSource source, Body body, List<Place> outside) {
        ObjectNode args = JsonNodeFactory.instance.objectNode();
        if (source.method().equals("GET")) {
            queryDefaults(outside, args);
        }
        Place schema = source.method().equals("PATCH") ? null : body.schema();
        if (schema != null && bodyDefaults(schema, source.kind()) instanceof ObjectNode defaults) {
            args.setAll(defaults);
        }
        Place explicit = source.operation().member("x-default-args");
        explicit.members().forEach(arg -> args.set(arg.getKey(), arg.getValue().node()));
        return args;
    }

    private @Nullable JsonNode bodyDefaults(Place body, SourceKind kind) {
        Place schema = body.node().size() == 1 ? document.resolve(body) : body;
        int depth = kind == SourceKind.WEBHOOK ? 1 : MAX_DEPTH;
        if (schema.pointer().isEmpty()) {
            schemas = 0;
            return defaultOf(schema.node(), true, depth);
        }
        Optional<JsonNode> known = ofBodies.get(depth + schema.pointer());
        if (known == null) {
            schemas = 0;
            known = Optional.ofNullable(defaultOf(schema.node(), true, depth));
            ofBodies.put(depth + schema.pointer(), known);
        }
        return known.orElse(null);
    }

    private void queryDefaults(List<Place> parameters, ObjectNode args) {
        for (Place parameter : parameters) {
            String name = parameter.member("name").text();
            if (name != null && parameter.node().path("in").asString("").equals("query")) {
                JsonNode value =
                        defaultOf(ParameterSchema.of(document, parameter).node(), false, 0);
                if (value != null) {
                    args.set(name, value);
                }
            }
        }
    }

    /** The default of a schema, made from its properties as deep as said. */
    private @Nullable JsonNode defaultOf(JsonNode schema, boolean required, int depth) {
        Members members = new Members();
        collect(schema, members, new LinkedHashSet<>());
        if (members.readOnly) {
            return null;
        }
        if (members.own != null && !members.own.isObject()) {
            return members.own;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (required && depth > 0) {
            members.properties.forEach((name, schemasOfIt) -> {
                for (JsonNode property : schemasOfIt) {
                    JsonNode value = defaultOf(property, members.required.contains(name), depth - 1);
                    if (value != null) {
                        object.set(name, value);
                    }
                }
            });
        }
        if (members.own instanceof ObjectNode whole) {
            object.setAll(whole);
            return object;
        }
        return object.isEmpty() ? null : object;
    }

    /** Gathers what a schema says, {@code $ref} and {@code allOf} included; what comes later and nearer wins. */
    private void collect(JsonNode schema, Members into, Set<String> seen) {
        if (++schemas > MAX_SCHEMAS || !schema.isObject()) {
            return;
        }
        Place target = document.target(schema);
        if (target != null && seen.add(target.pointer())) {
            collect(target.node(), into, seen);
        }
        if (target != null && document.version() != SpecVersion.V3_1) {
            return;
        }
        schema.path("allOf").forEach(part -> collect(part, into, seen));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (++schemas > MAX_SCHEMAS) {
                return;
            }
            into.properties
                    .computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                    .add(property.getValue());
        }
        schema.path("required").forEach(name -> into.required.add(name.asString("")));
        into.readOnly |= schema.path("readOnly").asBoolean(false);
        if (schema.has("default")) {
            JsonNode value = schema.get("default");
            into.own = value.isNull() ? null : value;
        }
    }

    private static final class Members {
        private final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private @Nullable JsonNode own;
        private boolean readOnly;
    }
}
