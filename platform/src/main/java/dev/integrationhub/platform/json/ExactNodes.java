package dev.integrationhub.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
                try {
                    parser.nextToken();
                    object.set(name, deserialize(parser, context));
                } catch (JacksonException e) {
                    throw e.prependPath(object, name);
                }
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = nodes.arrayNode();
            try {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(deserialize(parser, context));
                }
            } catch (JacksonException e) {
                throw e.prependPath(array, array.size());
            }
            return array;
        }
        return scalar(parser, token, nodes);
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token, JsonNodeFactory nodes) {
        if (token == JsonToken.VALUE_STRING) {
            return nodes.stringNode(parser.getString());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return whole(parser, nodes);
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return fractional(parser, nodes);
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

    private static JsonNode fractional(JsonParser parser, JsonNodeFactory nodes) {
        try {
            return nodes.numberNode(SpelledDecimal.of(parser.getString()));
        } catch (NumberFormatException e) {
            // To callers it is one more document that cannot be read.
            throw new NumberOutOfRangeException(parser);
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
