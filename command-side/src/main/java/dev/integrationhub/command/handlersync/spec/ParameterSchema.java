package dev.integrationhub.command.handlersync.spec;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a parameter. */
final class ParameterSchema {
    private static final Set<String> NO_SCHEMA_KEYWORDS =
            Set.of("name", "in", "required", "collectionFormat", "allowEmptyValue");

    private ParameterSchema() {}

    /** Since 3.0 a parameter has a schema, or a content of one media type that has one. */
    static Place of(Document document, Place parameter) {
        if (document.isSwagger()) {
            return new Place(ofSwagger(parameter.node()), "");
        }
        Place schema = parameter.member("schema");
        if (schema.present()) {
            return schema;
        }
        Place content = Body.ofContent(document, parameter.member("content")).schema();
        return content == null ? schema : content;
    }

    /** In 2.0 the schema's keywords stand among the parameter's own members. */
    static ObjectNode ofSwagger(JsonNode parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : parameter.properties()) {
            if (!NO_SCHEMA_KEYWORDS.contains(member.getKey())) {
                schema.set(member.getKey(), member.getValue());
            }
        }
        return schema;
    }
}
