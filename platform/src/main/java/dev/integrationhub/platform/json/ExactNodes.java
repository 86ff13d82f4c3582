package dev.integrationhub.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON trees whose fractional numbers keep their spelling; the parser bounds how deep this recurses. */
final class ExactNodes extends StdDeserializer<JsonNode> {
    ExactNodes() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        JsonNodeFactory nodes = context.getNodeFactory();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = nodes.objectNode();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                object.set(name, deserialize(parser, context));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = nodes.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(deserialize(parser, context));
            }
            return array;
        }
        return scalar(parser, token, context, nodes);
    }

    private static JsonNode scalar(
            JsonParser parser, JsonToken token, DeserializationContext context, JsonNodeFactory nodes) {
        if (token == JsonToken.VALUE_STRING) {
            return nodes.stringNode(parser.getString());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return whole(parser, nodes);
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return fractional(parser, context, nodes);
        }
        return token == JsonToken.VALUE_NULL ? nodes.nullNode() : nodes.booleanNode(token == JsonToken.VALUE_TRUE);
    }

    private static JsonNode whole(JsonParser parser, JsonNodeFactory nodes) {
        JsonParser.NumberType type = parser.getNumberType();
        if (type == JsonParser.NumberType.INT) {
            return nodes.numberNode(parser.getIntValue());
        }
        return type == JsonParser.NumberType.LONG
                ? nodes.numberNode(parser.getLongValue())
                : nodes.numberNode(parser.getBigIntegerValue());
    }

    private static JsonNode fractional(JsonParser parser, DeserializationContext context, JsonNodeFactory nodes) {
        try {
            return nodes.numberNode(SpelledDecimal.of(parser.getString()));
        } catch (NumberFormatException e) {
            // To callers it is one more document that cannot be read.
            return context.reportInputMismatch(JsonNode.class, "The exponent of a number is out of range");
        }
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) {
        return context.getNodeFactory().nullNode();
    }

    /** What is not there is not null. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
