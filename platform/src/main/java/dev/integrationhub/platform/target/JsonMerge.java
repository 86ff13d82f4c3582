package dev.integrationhub.platform.target;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Default arguments and given ones: objects merge recursively, arrays are replaced, an explicit null overrides. */
final class JsonMerge {
    private JsonMerge() {}

    /** A new object; the members of the defaults come first. Neither argument is changed. */
    static ObjectNode under(ObjectNode defaults, ObjectNode given) {
        ObjectNode merged = defaults.deepCopy();
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            JsonNode above = member.getValue();
            boolean objects = merged.get(member.getKey()) instanceof ObjectNode && above instanceof ObjectNode;
            merged.set(
                    member.getKey(),
                    objects ? under((ObjectNode) merged.get(member.getKey()), (ObjectNode) above) : above.deepCopy());
        }
        return merged;
    }
}
