package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** A mapping or sequence while it is being read. */
final class YamlCollection {
    private static final String MERGE = "<<";

    private final CollectionStartEvent start;
    private final @Nullable ObjectNode object;
    private final ArrayNode array = JsonNodeFactory.instance.arrayNode();
    private final List<JsonNode> merges = new ArrayList<>();
    private @Nullable String key;
    private boolean mergeKey;
    private long weight = 1;

    YamlCollection(CollectionStartEvent start, boolean mapping) {
        this.start = start;
        this.object = mapping ? JsonNodeFactory.instance.objectNode() : null;
    }

    CollectionStartEvent start() {
        return start;
    }

    /** How many nodes it expands to so far. */
    long weight() {
        return weight;
    }

    void add(NodeEvent event, JsonNode node, long nodeWeight) {
        weight += nodeWeight;
        if (object == null) {
            array.add(node);
        } else if (key == null) {
            key = readKey(object, event, node);
        } else if (mergeKey) {
            readMerge(event, node);
            key = null;
        } else {
            object.set(key, node);
            key = null;
        }
    }

    private String readKey(ObjectNode into, NodeEvent event, JsonNode node) {
        if (node.isContainer()) {
            throw YamlTree.rejected(Reason.MALFORMED, event, "a key is not a scalar");
        }
        String name = event instanceof ScalarEvent scalar ? scalar.getValue() : node.asString();
        mergeKey = name.equals(MERGE) && event instanceof ScalarEvent scalar && scalar.isPlain();
        if (into.has(name)) {
            throw YamlTree.rejected(Reason.DUPLICATE_KEY, event, "the key '" + name + "' occurs twice");
        }
        return name;
    }

    private void readMerge(NodeEvent event, JsonNode node) {
        for (JsonNode source : node.isArray() ? node : List.of(node)) {
            if (!source.isObject()) {
                throw YamlTree.rejected(Reason.MALFORMED, event, "only mappings can be merged by <<");
            }
            merges.add(source);
        }
    }

    /** The node; merged members come last and never replace one that is written out. */
    JsonNode finish() {
        if (object == null) {
            return array;
        }
        for (JsonNode source : merges) {
            for (Map.Entry<String, JsonNode> member : source.properties()) {
                object.putIfAbsent(member.getKey(), member.getValue());
            }
        }
        return object;
    }
}
