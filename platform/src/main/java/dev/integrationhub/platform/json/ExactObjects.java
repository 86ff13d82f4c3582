package dev.integrationhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON objects as {@link ExactNodes} reads any value. */
final class ExactObjects extends StdDeserializer<ObjectNode> {
    private final ExactNodes nodes = new ExactNodes();

    ExactObjects() {
        super(ObjectNode.class);
    }

    @Override
    public ObjectNode deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return context.reportInputMismatch(ObjectNode.class, "An object is needed here");
        }
        return (ObjectNode) nodes.deserialize(parser, context);
    }
}
