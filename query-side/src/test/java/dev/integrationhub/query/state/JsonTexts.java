package dev.integrationhub.query.state;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.platform.json.ExactJson;

/** JSON for comparing: the same text where two values are the same, with each number as it is written. */
final class JsonTexts {
    private JsonTexts() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return members.toString();
        } else if (node.isArray()) {
            return node.valueStream().map(JsonTexts::of).collect(Collectors.joining(",", "[", "]"));
        }
        return ExactJson.MAPPER.writeValueAsString(unsealed(node));
    }

    /** A state in which envelopes stand for the values in them. */
    static ObjectNode unsealed(ObjectNode state) {
        ObjectNode copy = state.deepCopy();
        copy.path("credentials")
                .forEach(credential -> ((ObjectNode) credential).set("value", unsealed(credential.path("value"))));
        return copy;
    }

    static JsonNode unsealed(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof SealedValue sealed
                ? StringNode.valueOf(sealed.envelope())
                : node;
    }
}
