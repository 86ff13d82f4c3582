package dev.integrationhub.command.handlersync.spec;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/**
 * Builds a JSON tree from the events of a YAML document. An alias shares its anchor's node; what all aliases would expand to is
 * counted and bounded, so that a few lines cannot become billions of nodes.
 */
final class YamlTree {
    private static final long MAX_NODES = 5_000_000;

    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Deque<YamlCollection> open = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();
    private int documents;

    private record Anchored(JsonNode node, long weight) {}

    private YamlTree() {}

    static JsonNode parse(byte[] document) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        YamlTree tree = new YamlTree();
        try {
            for (Event event : new Yaml(options).parse(new UnicodeReader(new ByteArrayInputStream(document)))) {
                tree.accept(event);
            }
        } catch (MarkedYAMLException e) {
            throw new SpecRejected(Reason.MALFORMED, place(e.getProblemMark()), String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new SpecRejected(Reason.MALFORMED, "", "the document is not text that YAML allows");
        }
        return tree.root;
    }

    static String place(@Nullable Mark mark) {
        return mark == null ? "" : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private void accept(Event event) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw rejected(Reason.MALFORMED, event, "there is more than one YAML document");
        } else if (event instanceof CollectionStartEvent start) {
            if (open.size() >= Json.MAX_DEPTH) {
                throw rejected(Reason.TOO_DEEP, event, "nested deeper than " + Json.MAX_DEPTH);
            }
            open.push(new YamlCollection(start, start instanceof MappingStartEvent));
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            YamlCollection done = open.pop();
            complete(done.start(), done.finish(), done.weight());
        } else if (event instanceof ScalarEvent scalar) {
            complete(scalar, YamlScalar.toJson(scalar), 1);
        } else if (event instanceof AliasEvent alias) {
            Anchored anchored = anchors.get(alias.getAnchor());
            if (anchored == null) {
                throw rejected(
                        Reason.MALFORMED, event, "the alias *" + alias.getAnchor() + " refers to nothing or to itself");
            }
            add(alias, anchored.node, anchored.weight);
        }
    }

    private void complete(NodeEvent event, JsonNode node, long weight) {
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), new Anchored(node, weight));
        }
        add(event, node, weight);
    }

    private void add(NodeEvent event, JsonNode node, long weight) {
        YamlCollection parent = open.peek();
        if (parent == null) {
            root = node;
            return;
        }
        parent.add(event, node, weight);
        if (parent.weight() > MAX_NODES) {
            throw rejected(Reason.TOO_LARGE, event, "the aliases expand to more than " + MAX_NODES + " nodes");
        }
    }

    static SpecRejected rejected(Reason reason, Event event, String message) {
        return new SpecRejected(reason, place(event.getStartMark()), message);
    }
}
