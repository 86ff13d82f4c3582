package dev.integrationhub.command.handlersync.spec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schemas of OpenAPI 2.0 and 3.0 say in words of their own, in the words of JSON Schema 2020-12, which 3.1 uses. */
final class SchemaDialect {
    private SchemaDialect() {}

    static ObjectNode toJsonSchema(ObjectNode schema) {
        if (schema.path("nullable").isBoolean()) {
            boolean nullable = schema.remove("nullable").booleanValue();
            if (nullable && schema.path("type").isString()) {
                String type = schema.path("type").stringValue();
                schema.putArray("type").add(type).add("null");
            }
        }
        exclusive(schema, "exclusiveMinimum", "minimum");
        exclusive(schema, "exclusiveMaximum", "maximum");
        if (schema.path("type").asString("").equals("file")) {
            schema.put("type", "string").put("format", "binary");
        }
        return schema;
    }

    /** A flag beside the bound became a bound of its own. */
    private static void exclusive(ObjectNode schema, String flag, String bound) {
        if (!schema.path(flag).isBoolean()) {
            return;
        }
        boolean exclusive = schema.remove(flag).booleanValue();
        JsonNode value = schema.path(bound);
        if (exclusive && value.isNumber()) {
            schema.remove(bound);
            schema.set(flag, value);
        }
    }
}
