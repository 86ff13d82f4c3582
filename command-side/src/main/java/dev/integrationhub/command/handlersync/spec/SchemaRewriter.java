package dev.integrationhub.command.handlersync.spec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a schema with its references inside the document pointed into {@code $defs}. Values that are data ({@code default},
 * {@code example}, {@code enum}, ...) are taken as they are.
 */
final class SchemaRewriter {
    private static final Set<String> MAPS_OF_SCHEMAS =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies", "definitions", "$defs");
    private static final Set<String> DATA = Set.of("default", "example", "examples", "enum", "const");

    private final Document document;

    SchemaRewriter(Document document) {
        this.document = document;
    }

    /**
     * A copy.
     *
     * @param references what it refers to in the document, as written there
     * @param chars its size as JSON text
     */
    record Rewritten(JsonNode node, List<String> references, int chars) {}

    Rewritten rewrite(JsonNode schema) {
        List<String> references = new ArrayList<>();
        JsonNode copy = schema(schema, references);
        return new Rewritten(copy, references, copy.toString().length());
    }

    private JsonNode schema(JsonNode schema, List<String> references) {
        if (schema.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(schema.size());
            schema.forEach(item -> copy.add(schema(item, references)));
            return copy;
        }
        if (!schema.isObject()) {
            return schema;
        }
        boolean beforeJsonSchema = document.version() != SpecVersion.V3_1;
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            boolean sibling = beforeJsonSchema
                    && !member.getKey().equals("$ref")
                    && schema.path("$ref").isString();
            if (!sibling) {
                copy.set(member.getKey(), keyword(member.getKey(), member.getValue(), references));
            }
        }
        return beforeJsonSchema ? SchemaDialect.toJsonSchema(copy) : copy;
    }

    private JsonNode keyword(String name, JsonNode value, List<String> references) {
        if (name.equals("$ref") && value.isString()) {
            return reference(value, references);
        }
        if (DATA.contains(name) || name.startsWith("x-")) {
            return value;
        }
        if (MAPS_OF_SCHEMAS.contains(name) && value.isObject()) {
            return map(value, references);
        }
        if (name.equals("discriminator") && value.path("mapping").isObject()) {
            return discriminator(value, references);
        }
        return schema(value, references);
    }

    private JsonNode map(JsonNode schemas, List<String> references) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schemas.properties().forEach(entry -> copy.set(entry.getKey(), schema(entry.getValue(), references)));
        return copy;
    }

    private JsonNode discriminator(JsonNode discriminator, List<String> references) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll((ObjectNode) discriminator);
        ObjectNode mapping = copy.putObject("mapping");
        discriminator
                .path("mapping")
                .properties()
                .forEach(entry -> mapping.set(entry.getKey(), reference(entry.getValue(), references)));
        return copy;
    }

    private JsonNode reference(JsonNode value, List<String> references) {
        if (!value.isString() || document.target(value.stringValue()) == null) {
            return value;
        }
        references.add(value.stringValue());
        return JsonNodeFactory.instance.stringNode(rename(value.stringValue()));
    }

    /** The reference to a definition in the contract. */
    String rename(String reference) {
        Place target = document.target(reference);
        if (target == null) {
            return reference;
        }
        String escaped = Place.escape(name(target.pointer()));
        return "#/$defs/"
                + URLEncoder.encode(escaped, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%7E", "~");
    }

    /**
     * The name of a definition in the contract depends on nothing but its place in the document, so that a contract's digest does not
     * move with other operations: the schema's own name, or the pointer of what is not a named schema.
     */
    String name(String pointer) {
        String schemas = document.isSwagger() ? "/definitions/" : "/components/schemas/";
        if (pointer.startsWith(schemas)) {
            String token = pointer.substring(schemas.length());
            if (!token.contains("/") && !token.startsWith("~1")) {
                return Place.unescape(token);
            }
        }
        return pointer;
    }
}
