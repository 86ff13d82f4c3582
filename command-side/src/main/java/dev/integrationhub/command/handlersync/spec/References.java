package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/**
 * Refuses a document with a reference inside it that leads nowhere, or to itself alone. Values that are data, and extensions, may hold
 * anything. Schemas with an {@code $id} are documents of their own and are not judged.
 */
final class References {
    /** Their members are named by the author: a schema may have a property {@code default}. */
    private static final Set<String> MAPS = Set.of(
            "$defs",
            "callbacks",
            "content",
            "definitions",
            "dependencies",
            "dependentSchemas",
            "encoding",
            "headers",
            "links",
            "parameters",
            "pathItems",
            "paths",
            "patternProperties",
            "properties",
            "requestBodies",
            "responses",
            "schemas",
            "securitySchemes",
            "webhooks");

    /** Maps that may have extensions among the members. */
    private static final Set<String> EXTENSIBLE = Set.of("callbacks", "paths", "responses", "webhooks");

    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples", "mapping");
    private static final int LONGEST_SHOWN = 200;

    private final Document document;
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> sound = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();

    private References(Document document) {
        this.document = document;
    }

    static void check(Document document) {
        References references = new References(document);
        references.collectAnchors(document.root().node());
        references.object(document.root().node());
    }

    private void collectAnchors(JsonNode node) {
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            if (node.path(keyword).isString()) {
                anchors.add("#" + node.path(keyword).stringValue());
            }
        }
        node.forEach(this::collectAnchors);
    }

    private void object(JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                step(String.valueOf(i), node.get(i), false);
            }
        }
        if (!node.isObject()
                || (document.version() == SpecVersion.V3_1 && node.path("$id").isString())) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals("$ref") && value.isString()) {
                reference(value.stringValue());
            } else if (!DATA.contains(name) && !name.startsWith("x-")) {
                step(name, value, MAPS.contains(name) && value.isObject());
            }
        }
    }

    private void map(String of, JsonNode map) {
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            if (!EXTENSIBLE.contains(of) || !member.getKey().startsWith("x-")) {
                step(member.getKey(), member.getValue(), false);
            }
        }
    }

    private void step(String name, JsonNode value, boolean isMap) {
        if (!value.isContainer()) {
            return;
        }
        path.addLast(name);
        if (isMap) {
            map(name, value);
        } else {
            object(value);
        }
        path.removeLast();
    }

    private void reference(String reference) {
        boolean judged = reference.startsWith("#") && !reference.equals("#");
        if (!judged || sound.contains(reference) || anchors.contains(reference)) {
            return;
        }
        Place target = document.target(reference);
        if (target == null) {
            throw rejected(Reason.DANGLING_REFERENCE, reference, "leads nowhere");
        }
        if (leadsToItself(target)) {
            throw rejected(Reason.CIRCULAR_REFERENCE, reference, "leads to itself and to nothing else");
        }
        sound.add(reference);
    }

    private boolean leadsToItself(Place target) {
        Set<String> seen = new HashSet<>();
        for (Place at = target; at != null; at = document.target(at.node())) {
            if (!seen.add(at.pointer())) {
                return true;
            }
        }
        return false;
    }

    private SpecRejected rejected(Reason reason, String reference, String what) {
        String pointer = "";
        for (String name : path) {
            pointer = Pointers.member(pointer, name);
        }
        String shown = reference.length() > LONGEST_SHOWN ? reference.substring(0, LONGEST_SHOWN) + "..." : reference;
        return new SpecRejected(reason, pointer + "/$ref", "the reference " + shown + " " + what);
    }
}
