package dev.integrationhub.command.handlersync.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** A node of the document and the JSON pointer (RFC 6901) that leads to it. */
record Place(JsonNode node, String pointer) {

    /** False if there is nothing here, or null, as an empty value in YAML reads. */
    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    Place member(String name) {
        return new Place(node.path(name), pointer + "/" + escape(name));
    }

    Place object() {
        if (!node.isObject()) {
            throw wrongType("an object");
        }
        return this;
    }

    /** The members; a present node must be an object. */
    List<Map.Entry<String, Place>> members() {
        List<Map.Entry<String, Place>> members = new ArrayList<>();
        if (present()) {
            for (String name : object().node.propertyNames()) {
                members.add(Map.entry(name, member(name)));
            }
        }
        return members;
    }

    /** The items; a present node must be an array. */
    List<Place> items() {
        List<Place> items = new ArrayList<>();
        if (present()) {
            if (!node.isArray()) {
                throw wrongType("an array");
            }
            for (int i = 0; i < node.size(); i++) {
                items.add(new Place(node.get(i), pointer + "/" + i));
            }
        }
        return items;
    }

    /** The text; a number or truth value, as YAML reads an unquoted word, is its own text. */
    @Nullable
    String text() {
        if (!present()) {
            return null;
        }
        if (!node.isValueNode()) {
            throw wrongType("a string");
        }
        return node.asString();
    }

    SpecRejected wrongType(String expected) {
        String found =
                node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new SpecRejected(Reason.WRONG_TYPE, pointer, "there is " + found + " where " + expected + " is needed");
    }

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
